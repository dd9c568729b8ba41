/** Every WebGPU kernel of ours against the cpu backend, over random cases from a seed. */
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { convolvedShape, windowCases } from '../../src/engine/worker/kernels/testing/shapes';
import { computeOn, fill, measureAgainstCpu, measureError } from './compare';

/** The worst relative error of some cases, and the case that had it. */
export interface Worst {
  readonly error: number;
  readonly at: string;
}

async function findWorst<Case>(
  cases: readonly Case[],
  measure: (one: Case) => Promise<number>,
): Promise<Worst> {
  let worst: Worst = { error: 0, at: 'none' };
  for (const one of cases) {
    const error = await measure(one);
    if (!(error <= worst.error)) worst = { error, at: JSON.stringify(one) };
  }
  return worst;
}

function run(kernel: string, inputs: tf.NamedTensorMap, attrs: object): tf.Tensor {
  return tf.engine().runKernel<tf.Tensor>(kernel, inputs, attrs as tf.NamedAttrMap);
}

export function checkFilterGradients(seed: number, numRuns: number): Promise<Worst> {
  const cases = fc.sample(windowCases(17), { seed, numRuns });
  return findWorst(cases, (c) =>
    measureAgainstCpu(() =>
      run(
        'Conv2DBackpropFilter',
        { x: fill(c.input, c.seed), dy: fill(convolvedShape(c), c.seed + 1) },
        {
          strides: c.strides,
          pad: c.pad,
          dataFormat: 'NHWC',
          dimRoundingMode: typeof c.pad === 'number' ? 'floor' : undefined,
          filterShape: [...c.filter, c.input[3], c.outChannels],
        },
      ),
    ),
  );
}

/** A layout that the fast kernel declines: channels first, against the same numbers channels last. */
export async function checkChannelsFirst(): Promise<number> {
  const gradient = (x: tf.Tensor, dy: tf.Tensor, dataFormat: 'NHWC' | 'NCHW') =>
    run(
      'Conv2DBackpropFilter',
      { x, dy },
      { strides: 1, pad: 'same', dataFormat, filterShape: [3, 3, 4, 8] },
    );
  const x = () => fill([2, 5, 6, 4], 1);
  const dy = () => fill([2, 5, 6, 8], 2);
  const [last] = await computeOn('cpu', () => gradient(x(), dy(), 'NHWC'));
  const [first] = await computeOn('webgpu', () =>
    gradient(tf.transpose(x(), [0, 3, 1, 2]), tf.transpose(dy(), [0, 3, 1, 2]), 'NCHW'),
  );
  return measureError(first!, last!);
}

export function checkMaxPoolGradients(seed: number, numRuns: number): Promise<Worst> {
  const cases = fc.sample(fc.tuple(windowCases(9), fc.boolean()), { seed, numRuns });
  return findWorst(cases, ([c, ties]) =>
    measureAgainstCpu(() => {
      const [batch, height, width] = convolvedShape({ ...c, outChannels: c.input[3] });
      const pooled = [batch, height, width, c.input[3]];
      const values = fill(c.input, c.seed);
      return run(
        'MaxPoolGrad',
        {
          input: ties ? tf.round(tf.mul(values, 2)) : values,
          output: fill(pooled, 0),
          dy: fill(pooled, c.seed + 1),
        },
        { filterSize: c.filter, strides: c.strides, pad: c.pad, dimRoundingMode: 'floor' },
      );
    }),
  );
}

export function checkReductions(seed: number, numRuns: number): Promise<Worst> {
  const cases = fc
    .array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 })
    .chain((shape) => fc.tuple(fc.constant(shape), fc.subarray([...shape.keys()]), fc.boolean()));
  const long: [number[], number[], boolean][] = [
    [[20000, 3], [0], false],
    [[2, 17001], [1], true],
    [[300, 5000], [0], false],
    [[33000], [0], false],
    [[16385, 9], [0, 1], false],
  ];
  return findWorst([...fc.sample(cases, { seed, numRuns }), ...long], ([shape, axes, keepDims]) =>
    measureAgainstCpu(() => {
      const x = fill(shape, seed);
      // Not centred on zero, where cancellation would measure the order of adding up.
      const positive = tf.add(tf.square(x), 0.5);
      return [tf.sum(positive, axes, keepDims), tf.mean(tf.relu(x), axes, keepDims)];
    }),
  );
}

/** Transposes, parts and repeats, alone and between elementwise operations, and their gradients. */
export function checkRearrangements(seed: number, numRuns: number): Promise<Worst> {
  const cases = fc
    .array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 })
    .chain((shape) =>
      fc.record({
        shape: fc.constant(shape),
        perm: fc.shuffledSubarray([...shape.keys()], { minLength: shape.length }),
        axis: fc.nat(shape.length - 1),
        begin: fc.tuple(...shape.map((extent) => fc.nat(extent - 1))),
        flat: fc.subarray([...shape.keys()]),
      }),
    );
  return findWorst(fc.sample(cases, { seed, numRuns }), ({ shape, perm, axis, begin, flat }) =>
    measureAgainstCpu(() => {
      const x = fill(shape, seed);
      const turn = (value: tf.Tensor) => tf.transpose(tf.exp(value), perm);
      const part = (value: tf.Tensor) => tf.square(tf.slice(turn(turn(value)), 0));
      const size = shape.map((extent, i) => extent - begin[i]!);
      const corner = (value: tf.Tensor) => tf.mul(tf.slice(tf.add(value, 2), begin, size), 3);
      const row = shape.map((extent, i) => (flat.includes(i) ? 1 : extent));
      const reps = shape.map((extent, i) => (flat.includes(i) ? extent : 1));
      const spread = (value: tf.Tensor) => tf.add(tf.tile(tf.slice(value, 0, row), reps), value);
      const parts = tf.split(tf.tanh(x), Array<number>(shape[axis]!).fill(1), axis);
      const where = tf.where(tf.tile(tf.greater(tf.slice(x, 0, row), 0), reps), x, tf.neg(x));
      const slopes = [turn, part, corner, spread].map((apply) =>
        tf.grad((value: tf.Tensor) => tf.sum(tf.square(apply(value))))(x),
      );
      return [turn(x), part(x), corner(x), spread(x), where, ...parts, ...slopes];
    }),
  );
}

/** What is made of sums and maxima of rows, forward and back: short rows, long ones, and some that are not finite. */
export function checkRows(seed: number, numRuns: number): Promise<Worst> {
  const cases = fc.record({
    shape: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 0, maxLength: 2 }),
    extent: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constantFrom(63, 64, 65, 300, 2500)),
  });
  const normalise = (x: tf.Tensor) => {
    const { mean, variance } = tf.moments(x, -1, true);
    return tf.div(tf.sub(x, mean), tf.sqrt(tf.add(variance, 1)));
  };
  return findWorst(fc.sample(cases, { seed, numRuns }), ({ shape, extent }) =>
    measureAgainstCpu(() => {
      const x = fill([...shape, extent], seed);
      const dy = fill([...shape, extent], seed + 1);
      const weights = (value: tf.Tensor) => tf.softmax(tf.mul(value, 3));
      const levels = (value: tf.Tensor) => tf.logSumExp(tf.mul(value, 3), -1);
      const scaled = (value: tf.Tensor) => tf.add(tf.mul(normalise(value), fill([extent], 3)), 0.5);
      // The sum of a sum, a row that is compared with another's, and parts of what has sums.
      const mixed = (value: tf.Tensor) =>
        tf.mul(tf.sum(tf.mul(weights(value), normalise(value)), -1, true), tf.reverse(value, -1));
      const nested = (value: tf.Tensor) => tf.sum(tf.square(tf.mean(tf.exp(value), -1)));
      const slopes = [weights, scaled, mixed].map((apply) =>
        tf.grad((value: tf.Tensor) => tf.sum(tf.mul(apply(value), dy)))(x),
      );
      // The stock kernel, which computes long rows, passes over what is not a number.
      const odd = extent > 1000 ? x : tf.where(tf.greater(x, 0.9), tf.fill(x.shape, NaN), x);
      return [
        ...[weights(x), levels(x), scaled(x), mixed(x), nested(x), tf.max(x, -1), tf.softmax(odd)],
        ...slopes,
        tf.max(tf.where(tf.greater(x, 0), tf.fill(x.shape, -Infinity), x), -1, true),
      ];
    }),
  );
}

/** Products of every size and layout, of plain matrices and of what has not been computed, and their gradients. */
export function checkProducts(seed: number, numRuns: number): Promise<Worst> {
  const side = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 70 }));
  const cases = fc.record({
    sides: fc.tuple(side, side, side),
    batch: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 0, maxLength: 2 }),
    alone: fc.constantFrom('left', 'right', 'none'),
    transposeA: fc.boolean(),
    transposeB: fc.boolean(),
  });
  return findWorst(fc.sample(cases, { seed, numRuns }), (c) =>
    measureAgainstCpu(() => {
      const [rows, depth, columns] = c.sides;
      const a = fill(
        [...(c.alone === 'left' ? [] : c.batch), ...(c.transposeA ? [depth, rows] : [rows, depth])],
        seed,
      );
      const b = fill(
        [
          ...(c.alone === 'right' ? [] : c.batch),
          ...(c.transposeB ? [columns, depth] : [depth, columns]),
        ],
        seed + 1,
      );
      const product = (x: tf.Tensor, y: tf.Tensor) => tf.matMul(x, y, c.transposeA, c.transposeB);
      const lazy = (x: tf.Tensor, y: tf.Tensor) =>
        tf.relu(tf.add(product(tf.tanh(x), tf.mul(tf.softmax(y), 2)), fill([columns], 3)));
      const slopes = tf.grads((x: tf.Tensor, y: tf.Tensor) => tf.sum(tf.square(lazy(x, y))))([
        a,
        b,
      ]);
      return [product(a, b), lazy(a, b), ...slopes];
    }),
  );
}

/** Tensors put one after the other, rows added up by segment, and the gradients of both. */
export function checkJoins(seed: number, numRuns: number): Promise<Worst> {
  const cases = fc.record({
    shape: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }),
    count: fc.integer({ min: 2, max: 6 }),
    axis: fc.nat(2),
    segments: fc.integer({ min: 1, max: 9 }),
  });
  return findWorst(fc.sample(cases, { seed, numRuns }), ({ shape, count, axis, segments }) =>
    measureAgainstCpu(() => {
      const along = axis % shape.length;
      const parts = Array.from({ length: count }, (_, i) =>
        tf.relu(
          fill(
            shape.map((extent, at) => (at === along ? extent + i : extent)),
            seed + i,
          ),
        ),
      );
      const join = (...all: tf.Tensor[]) => tf.mul(tf.concat(all, along), 2);
      const slopes = tf.grads((...all: tf.Tensor[]) => tf.sum(tf.square(join(...all))))(parts);
      const table = fill([segments, ...shape], seed);
      const ids = tf.tensor1d(
        Array.from({ length: 11 }, (_, i) => (i * 7 + count) % segments),
        'int32',
      );
      const lookUp = (value: tf.Tensor) => tf.sum(tf.exp(tf.gather(value, ids)));
      return [join(...parts), ...slopes, tf.grad(lookUp)(table)];
    }),
  );
}

type Unary = (x: tf.Tensor) => tf.Tensor;
type Binary = (a: tf.Tensor, b: tf.Tensor) => tf.Tensor;

const unary: Readonly<Record<string, Unary>> = {
  abs: tf.abs,
  clip: (x) => tf.clipByValue(x, -0.4, 0.6),
  elu: tf.elu,
  erf: tf.erf,
  exp: tf.exp,
  expm1: tf.expm1,
  leaky: (x) => tf.leakyRelu(x, 0.3),
  log: (x) => tf.log(tf.add(tf.abs(x), 0.5)),
  log1p: (x) => tf.log1p(tf.abs(x)),
  neg: tf.neg,
  reciprocal: (x) => tf.reciprocal(tf.add(tf.abs(x), 0.5)),
  relu: tf.relu,
  relu6: tf.relu6,
  rsqrt: (x) => tf.rsqrt(tf.add(tf.abs(x), 0.5)),
  selu: tf.selu,
  sigmoid: tf.sigmoid,
  sign: tf.sign,
  softplus: tf.softplus,
  sqrt: (x) => tf.sqrt(tf.add(tf.abs(x), 0.1)),
  square: tf.square,
  step: (x) => tf.step(x, 0.25),
  tanh: tf.tanh,
  onesLike: tf.onesLike,
  zerosLike: tf.zerosLike,
};

const binary: Readonly<Record<string, Binary>> = {
  add: tf.add,
  sub: tf.sub,
  mul: tf.mul,
  div: (a, b) => tf.div(a, tf.add(tf.abs(b), 0.5)),
  maximum: tf.maximum,
  minimum: tf.minimum,
  pow: (a, b) => tf.pow(tf.add(tf.abs(a), 0.5), b),
  squaredDifference: tf.squaredDifference,
  prelu: tf.prelu,
};

const comparisons: Readonly<Record<string, Binary>> = {
  equal: tf.equal,
  notEqual: tf.notEqual,
  greater: tf.greater,
  greaterEqual: tf.greaterEqual,
  less: tf.less,
  lessEqual: tf.lessEqual,
  and: (a, b) => tf.logicalAnd(tf.greater(a, 0), tf.greater(b, 0)),
  or: (a, b) => tf.logicalOr(tf.greater(a, 0), tf.greater(b, 0)),
  not: (a) => tf.logicalNot(tf.greater(a, 0)),
};

/** Each operation alone, on large enough inputs that none stays on the CPU; halves make ties. */
export function checkOperations(): Promise<Worst> {
  const a = () => fill([2, 9, 60], 1);
  const b = () => fill([9, 60], 2);
  const halves = (x: tf.Tensor) => tf.div(tf.round(tf.mul(x, 4)), 2);
  const special = () =>
    tf.tensor1d([NaN, Infinity, -Infinity, 0, -0, 1, -1, ...Array<number>(1000).fill(0.5)]);
  const measures: Record<string, () => tf.Tensor | tf.Tensor[]> = {
    addN: () => tf.addN([a(), fill([2, 9, 60], 3), fill([2, 9, 60], 4)]),
    select: () => tf.where(tf.greater(a(), 0), a(), fill([2, 9, 60], 5)),
    fill: () => tf.add(tf.fill([2, 9, 60], 1.5), a()),
    notFinite: () => [
      tf.relu(special()),
      tf.maximum(special(), 0.25),
      tf.clipByValue(special(), -2, 2),
      tf.cast(tf.notEqual(special(), special()), 'float32'),
      tf.abs(special()),
    ],
  };
  for (const [name, apply] of Object.entries(unary)) measures[name] = () => apply(a());
  for (const [name, apply] of Object.entries(binary)) measures[name] = () => apply(a(), b());
  for (const [name, apply] of Object.entries(comparisons)) {
    measures[name] = () => tf.cast(apply(halves(a()), halves(fill([2, 9, 60], 6))), 'float32');
  }
  return findWorst(Object.keys(measures), (name) => measureAgainstCpu(measures[name]!));
}

/** Apart, since WGSL promises an absolute error of 2⁻¹¹ only. */
export function checkSineAndCosine(): Promise<number> {
  return measureAgainstCpu(() => [tf.sin(fill([2, 9, 60], 1)), tf.cos(fill([2, 9, 60], 1))]);
}

interface GraphCase {
  readonly steps: readonly (readonly [kind: number, first: number, second: number])[];
}

/** All broadcast to [3, 4, 5] in some way: along no axis, one, two, inner, outer or middle ones. */
const leafShapes = [[3, 4, 5], [4, 5], [5], [1, 4, 1], [3, 1, 5], [3, 1, 1], [4, 1], [1], []];

/** Graphs of many operations that share parts, past the limits of one shader, some parts disposed. */
export function checkGraphs(seed: number, numRuns: number): Promise<Worst> {
  const cases: fc.Arbitrary<GraphCase> = fc.record({
    steps: fc.array(fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000)), {
      minLength: 5,
      maxLength: 60,
    }),
  });
  return findWorst(fc.sample(cases, { seed, numRuns }), ({ steps }) =>
    measureAgainstCpu(() => {
      const pool = leafShapes.map((shape, i) => fill(shape, seed + i));
      const kinds = [...Object.values(unary), ...Object.values(binary)].filter(
        (one) => one !== unary['step'] && one !== unary['sign'],
      );
      for (const [kind, first, second] of steps) {
        const apply = kinds[kind % kinds.length]!;
        const [a, b] = [pool[first % pool.length]!, pool[second % pool.length]!];
        // Kept small, so that errors are not blown up by exponentials of exponentials.
        pool.push(tf.mul(tf.tanh(apply(a, b)), 2));
        if (kind % 5 === 0) pool.splice(first % pool.length, 1)[0]!.dispose();
      }
      return pool.slice(-6).map((one) => tf.reshape(tf.clone(one), [-1]));
    }),
  );
}
