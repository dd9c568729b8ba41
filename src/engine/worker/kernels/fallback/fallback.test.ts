// Operations of all kinds on shapes and types that are easily forgotten: wasm must say what the cpu backend says.
import * as tf from '@tensorflow/tfjs-core';
import { layers } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { installKernels } from '..';
import { fill, loadBuilt, startWasm } from '../testing';

beforeAll(async () => {
  await startWasm();
  await installKernels('wasm', { assets: '', threads: 1, load: loadBuilt });
  await tf.setBackend('cpu');
  await installKernels('cpu', { assets: '', threads: 1 });
});

type Result = tf.Tensor | readonly tf.Tensor[];
type Type = 'float32' | 'int32' | 'bool';
const types: readonly Type[] = ['float32', 'int32', 'bool'];
const shapes = [[], [0], [5], [0, 3], [3, 0], [2, 3], [2, 0, 3], [2, 1, 3, 2], [1, 2, 1, 2, 3]];

function make(shape: readonly number[], type: Type, seed = 7): tf.Tensor {
  const values = fill([...shape], seed).dataSync();
  if (type === 'float32') return tf.tensor(values, [...shape]);
  const whole = Array.from(values, (v) => (type === 'int32' ? Math.round(9 * v) : Number(v > 0)));
  return tf.tensor(whole, [...shape], type);
}

interface Outcome {
  readonly type: string;
  readonly shape: readonly number[];
  readonly values: readonly (number | string)[];
}

/** What a computation gives; or that it failed. */
async function outcome(backend: string, compute: () => Result): Promise<Outcome[] | 'an error'> {
  await tf.setBackend(backend);
  try {
    const results = tf.tidy(() => compute() as tf.Tensor | tf.Tensor[]);
    return [results].flat().map((tensor) => {
      const values = [...tensor.dataSync()] as (number | string)[];
      tensor.dispose();
      return { type: tensor.dtype, shape: tensor.shape, values };
    });
  } catch {
    return 'an error';
  }
}

function isClose(a: number | string, b: number | string): boolean {
  if (typeof a === 'string' || typeof b === 'string' || !Number.isFinite(b)) return Object.is(a, b);
  return Math.abs(a - b) <= 1e-4 * Math.max(1, Math.abs(b));
}

async function expectEqual(name: string, compute: () => Result): Promise<void> {
  const [expected, actual] = [await outcome('cpu', compute), await outcome('wasm', compute)];
  expectOutcome(name, actual, expected);
}

function expectOutcome(
  name: string,
  actual: Outcome[] | 'an error',
  expected: Outcome[] | 'an error',
): void {
  const bare = (given: typeof actual) =>
    given === 'an error' ? given : given.map(({ type, shape }) => ({ type, shape: [...shape] }));
  expect(bare(actual), name).toEqual(bare(expected));
  if (actual === 'an error' || expected === 'an error') return;
  actual.forEach(({ values }, i) => {
    const right = values.every((value, at) => isClose(value, expected[i]!.values[at]!));
    if (!right) expect(values, name).toEqual(expected[i]!.values);
  });
}

/** TensorFlow.js's operations by name: what each takes is for the lists below to know. */
const operations = tf as unknown as Readonly<Record<string, (...values: unknown[]) => Result>>;
function call(name: string, ...values: unknown[]): Result {
  return operations[name]!(...values);
}

const unary =
  'abs acos asinh atanh ceil clone cos elu erf exp expm1 isFinite isNaN leakyRelu log1p logicalNot neg onesLike reciprocal relu relu6 round rsqrt selu sigmoid sign softplus sqrt square step tan tanh zerosLike transpose expandDims flatten';
const binary =
  'add sub mul div divNoNan maximum minimum mod pow squaredDifference equal less greaterEqual logicalAnd logicalXor atan2';
const reductions =
  'sum mean max min prod any all argMax argMin logSumExp softmax logSoftmax reverse cumsum';

describe.each(types)('on %s', (type) => {
  const label = (name: string, shape: readonly number[]) => `${name} of [${shape.join()}] ${type}`;

  it.each(shapes)('maps of shape %j', async (...shape) => {
    for (const name of unary.split(' ')) {
      await expectEqual(label(name, shape), () =>
        name === 'flatten' ? make(shape, type).flatten() : call(name, make(shape, type)),
      );
    }
    for (const to of types) {
      await expectEqual(label(`cast to ${to}`, shape), () => make(shape, type).cast(to));
    }
    for (const name of binary.split(' ')) {
      for (const other of [shape, [], shape.slice(1)]) {
        const b = () => make(other, type, 8);
        await expectEqual(label(name, shape), () => call(name, make(shape, type), b()));
      }
    }
    await expectEqual(label('where', shape), () =>
      tf.where(make(shape, 'bool', 3), make(shape, type), make(shape, type, 9)),
    );
  });

  it.each(shapes)('reductions of shape %j', async (...shape) => {
    for (const name of reductions.split(' ')) {
      for (const axis of [undefined, ...shape.keys()]) {
        if (shape.length === 0 && name === 'cumsum') continue;
        await expectEqual(label(`${name} along ${axis}`, shape), () =>
          call(name, make(shape, type), axis),
        );
      }
    }
    for (const name of ['sum', 'mean', 'max', 'prod']) {
      if (type !== 'float32') break;
      await expectEqual(label(`gradient of ${name}`, shape), () =>
        tf.grad((x) => tf.sum(tf.square(call(name, x) as tf.Tensor)))(make(shape, type)),
      );
    }
  });

  it.each(shapes.slice(1))('cuts and products of shape %j', async (...shape) => {
    const x = () => make(shape, type);
    const none = shape.map((size, axis) => (axis === 0 ? 0 : size));
    const begin = shape.map(() => 0);
    await expectEqual('slice', () => tf.slice(x(), begin, none));
    await expectEqual('concat', () => tf.concat([x(), make(none, type), x()]));
    await expectEqual('gather', () => tf.gather(x(), tf.tensor1d([], 'int32')));
    await expectEqual('stack', () => tf.stack([x(), x()]));
    await expectEqual('unstack', () => tf.unstack(x()));
    await expectEqual('pad', () =>
      tf.pad(
        x(),
        shape.map(() => [1, 2] as [number, number]),
      ),
    );
    await expectEqual('tile', () =>
      tf.tile(
        x(),
        shape.map((_, axis) => axis),
      ),
    );
    await expectEqual('oneHot', () => tf.oneHot(x(), 4));
    if (shape.length < 2) return;
    for (const columns of [0, 1, 3]) {
      const b = () => make([...shape.slice(0, -2), shape.at(-1)!, columns], type, 8);
      const bias = () => make([columns], type, 2);
      await expectEqual('matMul', () => tf.matMul(x(), b()));
      for (const activation of ['relu', 'sigmoid'] as const) {
        await expectEqual(`fused matMul, ${activation}`, () =>
          tf.fused.matMul({ a: x(), b: b(), bias: bias(), activation }),
        );
      }
    }
  });
});

describe.each([
  [1, 2, 2, 1],
  [0, 4, 4, 1],
  [2, 3, 5, 3],
  [1, 0, 3, 2],
  [1, 4, 4, 0],
] as const)('windows on images [%i, %i, %i, %i]', (...image) => {
  test.each([1, 2, 3, 4])('of side %i', async (side) => {
    const x = () => make(image, 'float32', 5) as tf.Tensor4D;
    const filter = () => make([side, side, image[3], 2], 'float32', 6) as tf.Tensor4D;
    const sum = (y: tf.Tensor) => tf.sum(tf.square(y));
    for (const strides of [1, 2, 3]) {
      for (const pad of ['valid', 'same', 1] as const) {
        const rounding = pad === 1 ? 'floor' : undefined;
        const cases: Readonly<Record<string, (x: tf.Tensor4D, w: tf.Tensor4D) => tf.Tensor>> = {
          convolution: (a, w) => tf.conv2d(a, w, strides, pad, 'NHWC', 1, rounding),
          depthwise: (a, w) => tf.depthwiseConv2d(a, w, strides, pad, 'NHWC', 1, rounding),
          maximum: (a) => tf.maxPool(a, side, strides, pad, rounding),
          average: (a) => tf.avgPool(a, side, strides, pad, rounding),
        };
        for (const [name, window] of Object.entries(cases)) {
          const label = `${name} ${side} / ${strides} ${pad}`;
          await expectEqual(label, () => window(x(), filter()));
          await expectEqual(`gradient of ${label}`, () =>
            tf.grad((a) => sum(window(a as tf.Tensor4D, filter())))(x()),
          );
        }
      }
    }
    await expectEqual('maximum in 3-D', () =>
      tf.maxPool3d(tf.expandDims<tf.Tensor5D>(x(), 1), [1, side, side], 1, 'valid'),
    );
  });
});

function classes(): tf.Tensor1D {
  return tf.tensor1d([0, 1, 2, 1], 'int32');
}

function waves(): tf.Tensor1D {
  return tf.tensor1d([1, 2, 3, 4]);
}

function words(): tf.Tensor1D {
  return tf.tensor1d(['a', 'b', 'c']);
}

function complex(): tf.Tensor {
  return tf.complex([1, 2], [3, 4]);
}

test.each<[string, () => Result, string, number[], (number | string)[]]>([
  [
    'confusion matrix',
    () => tf.math.confusionMatrix(classes(), tf.tensor1d([0, 1, 1, 1], 'int32'), 3),
    'int32',
    [3, 3],
    [1, 0, 0, 0, 2, 0, 0, 1, 0],
  ],
  [
    'one-hot by one-hot',
    () => tf.matMul(tf.oneHot(classes(), 3), tf.oneHot(classes(), 3), true),
    'int32',
    [3, 3],
    [1, 0, 0, 0, 2, 0, 0, 0, 1],
  ],
  ['mean of nothing', () => tf.mean(tf.zeros([0, 3])), 'float32', [], [NaN]],
  ['means of nothing', () => tf.mean(tf.zeros([0, 2]), 0), 'float32', [2], [NaN, NaN]],
  ['no means', () => tf.mean(tf.zeros([0, 2]), 1), 'float32', [0], []],
  ['sum of nothing', () => tf.sum(tf.zeros([0, 3]), 0), 'float32', [3], [0, 0, 0]],
  [
    'large integers',
    () => tf.add(tf.scalar(16_777_217, 'int32'), tf.scalar(2, 'int32')),
    'int32',
    [],
    [16_777_219],
  ],
  ['complex products', () => tf.real(tf.mul(complex(), complex())), 'float32', [2], [-8, -12]],
  ['spectrum', () => tf.abs(tf.spectral.rfft(waves())), 'float32', [3], [10, 2.828427, 2]],
  ['and back', () => tf.spectral.irfft(tf.spectral.rfft(waves())), 'float32', [1, 4], [1, 2, 3, 4]],
  ['words', () => tf.reshape(words(), [3, 1]), 'string', [3, 1], ['a', 'b', 'c']],
])('%s', async (name, compute, type, shape, values) => {
  for (const backend of ['cpu', 'wasm']) {
    const actual = await outcome(backend, compute);
    expectOutcome(`${name} on ${backend}`, actual, [{ type, shape, values }]);
  }
});

test('convolution with channels first', async () => {
  const x = () => make([2, 3, 7, 6], 'float32') as tf.Tensor4D;
  const w = () => make([3, 3, 3, 4], 'float32', 8) as tf.Tensor4D;
  for (const pad of ['valid', 'same'] as const) {
    const convolve = (a: tf.Tensor, b: tf.Tensor) =>
      tf.conv2d(a as tf.Tensor4D, b as tf.Tensor4D, 2, pad, 'NCHW');
    await expectEqual(pad, () => convolve(x(), w()));
    await expectEqual(`gradients, ${pad}`, () =>
      tf.grads((a, b) => tf.sum(tf.square(convolve(a, b))))([x(), w()]),
    );
  }
});

describe('layers', () => {
  const convolution = layers.conv2d({
    ...{ filters: 2, kernelSize: 3, strides: 2, dataFormat: 'channelsFirst' },
    ...{ kernelInitializer: 'ones', inputShape: [3, null, null] },
  });

  test('with channels first', async () => {
    const sums = Array<number>(8).fill(27);
    for (const backend of ['cpu', 'wasm']) {
      const actual = await outcome(
        backend,
        () => convolution.apply(tf.ones([1, 3, 5, 5])) as tf.Tensor,
      );
      const expected = [{ type: 'float32', shape: [1, 2, 2, 2], values: sums }];
      expectOutcome(backend, actual, expected);
    }
  });

  test('whose window does not fit say so', async () => {
    await tf.setBackend('wasm');
    expect(() => convolution.apply(tf.ones([1, 3, 5, 2]))).toThrow('an image of shape 5×2');
    const pooling = layers.maxPooling2d({ poolSize: 4 });
    expect(() => pooling.apply(tf.ones([1, 3, 3, 1]))).toThrow('an image of shape 3×3');
  });
});

test('a border in pixels asks for even windows and steps', () => {
  const image = tf.ones<tf.Rank.R4>([1, 5, 5, 1]);
  expect(() => tf.maxPool(image, [1, 2], 1, 0)).toThrow('A window of shape 1×2 that moves by 1×1');
  expect(() => tf.maxPool(image, 2, [1, 2], 0)).toThrow('A window of shape 2×2 that moves by 1×2');
  expect(tf.maxPool(image, [1, 2], 1, 'valid').shape).toEqual([1, 5, 4, 1]);
});

test('a window that does not fit says so', async () => {
  for (const backend of ['cpu', 'wasm']) {
    await tf.setBackend(backend);
    const image = tf.ones<tf.Rank.R4>([1, 2, 2, 1]);
    const words = 'A window of shape 3×3 does not fit into an image of shape 2×2.';
    expect(() => tf.conv2d(image, tf.ones([3, 3, 1, 1]), 1, 'valid')).toThrow(words);
    expect(() => tf.maxPool(image, 3, 1, 'valid')).toThrow(words);
    expect(tf.conv2d(image, tf.ones([3, 3, 1, 1]), 1, 'same').shape).toEqual([1, 2, 2, 1]);
  }
});

test('nothing is left behind', async () => {
  await tf.setBackend('wasm');
  const before = tf.memory().numTensors;
  tf.tidy(() => tf.abs(tf.spectral.rfft(tf.cast(make([4], 'int32'), 'float32'))).dataSync());
  tf.tidy(() => tf.matMul(make([2, 2], 'int32'), make([2, 2], 'bool')).dataSync());
  expect(tf.memory().numTensors).toBe(before);
});
