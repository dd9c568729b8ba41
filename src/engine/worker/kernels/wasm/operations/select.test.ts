// What an attention is made of besides products: conditions, masks, transposes, repeats and the error
// function, against the cpu backend over random shapes, values and gradients.
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { installKernels } from '../..';
import { computeOn, expectSameAsCpu, fill, loadBuilt, startWasm } from '../../testing';

beforeAll(async () => {
  await startWasm();
  await installKernels('wasm', { assets: '', threads: 1, load: loadBuilt });
}, 120_000);

type Type = 'float32' | 'int32' | 'bool';

const types = fc.constantFrom<Type>('float32', 'int32', 'bool');
const shapes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 });

function make(shape: number[], seed: number, type: Type): tf.Tensor {
  const x = fill(shape, seed);
  if (type === 'bool') return tf.greater(x, 0);
  return type === 'int32' ? tf.cast(tf.mul(x, 1e6), 'int32') : x;
}

function weigh(y: tf.Tensor): tf.Scalar {
  return tf.sum(tf.mul(y, fill(y.shape, 9)));
}

test('where, of conditions that are one for many', async () => {
  const cases = fc.record({ shape: shapes, type: types, from: fc.nat(3), seed: fc.nat(99) });
  await fc.assert(
    fc.asyncProperty(cases, async ({ shape, type, from, seed }) => {
      const condition = () => make(shape.slice(from), seed, 'bool');
      const pick = (a: tf.Tensor, b: tf.Tensor) => tf.where(condition(), a, b);
      await expectSameAsCpu(() => pick(make(shape, 1, type), make(shape, 2, type)));
      const grads = tf.grads((a, b) => weigh(pick(tf.square(a), b)));
      for (const side of [0, 1]) {
        await expectSameAsCpu(() => grads([fill(shape, 3), fill(shape, 4)])[side]!);
      }
    }),
    { numRuns: 100 },
  );
});

test('where, of values that depend on the condition’s own input', async () => {
  for (const compare of [tf.greater, tf.greaterEqual]) {
    await expectSameAsCpu(() =>
      tf.grad((x: tf.Tensor) => weigh(tf.where(compare(x, 0), tf.square(x), tf.exp(x))))(
        fill([3, 11], 2),
      ),
    );
  }
});

test('a gradient that is not finite is dropped where the condition says so', async () => {
  const slope = await computeOn('wasm', () =>
    tf.grad((x: tf.Tensor) => tf.sum(tf.where(tf.greater(x, 0), tf.log(x), tf.zerosLike(x))))(
      tf.tensor1d([0, 2, -0, 4]),
    ),
  );
  expect([...slope.values.slice(1, 2), slope.values[3]]).toEqual([0.5, 0.25]);
});

test('transposes', async () => {
  const cases = fc
    .array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 5 })
    .chain((shape) =>
      fc.record({
        shape: fc.constant(shape),
        perm: fc.shuffledSubarray([...shape.keys()], { minLength: shape.length }),
        keepsLast: fc.boolean(),
        type: types,
      }),
    );
  await fc.assert(
    fc.asyncProperty(cases, async ({ shape, perm, keepsLast, type }) => {
      const last = shape.length - 1;
      const order = keepsLast ? [...perm.filter((axis) => axis !== last), last] : perm;
      await expectSameAsCpu(() => tf.transpose(make(shape, 5, type), order));
      await expectSameAsCpu(() =>
        tf.grad((x: tf.Tensor) => weigh(tf.transpose(x, order)))(fill(shape, 6)),
      );
    }),
    { numRuns: 150 },
  );
});

test('repeats of all types', async () => {
  const cases = shapes.chain((shape) =>
    fc.record({
      shape: fc.constant(shape),
      reps: fc.tuple(...shape.map(() => fc.integer({ min: 1, max: 3 }))),
      type: types,
    }),
  );
  await fc.assert(
    fc.asyncProperty(cases, async ({ shape, reps, type }) => {
      await expectSameAsCpu(() => tf.tile(make(shape, 5, type), reps));
    }),
    { numRuns: 150 },
  );
});

test('repeated integers keep all their bits', async () => {
  const values = [16_777_217, -1, 2_139_095_041, 1];
  const { values: repeated } = await computeOn('wasm', () =>
    tf.equal(
      tf.tile(tf.tensor2d(values, [4, 1], 'int32'), [1, 3]),
      tf.tensor2d(values, [4, 1], 'int32'),
    ),
  );
  expect([...repeated]).toEqual(Array<number>(12).fill(1));
});

test('the error function is right to a millionth, at the ends too', async () => {
  // From tables (Abramowitz & Stegun 1964, table 7.1).
  const known: readonly [number, number][] = [
    [0, 0],
    [0.1, 0.112462916],
    [0.5, 0.5204998778],
    [1, 0.8427007929],
    [1.5, 0.9661051465],
    [2, 0.995322265],
    [1e-6, 1.1283791671e-6],
    [Infinity, 1],
  ];
  const xs = known.flatMap(([x]) => [x, -x]);
  const { values } = await computeOn('wasm', () => tf.erf(tf.tensor1d([...xs, NaN])));
  known.forEach(([, y], i) => {
    expect(Math.abs(values[2 * i]! - y)).toBeLessThanOrEqual(1e-6 * y);
    expect(Math.abs(values[2 * i + 1]! + y)).toBeLessThanOrEqual(1e-6 * y);
  });
  expect(values.at(-1)).toBeNaN();
});

test('GELU, with erf and with tanh', async () => {
  const exact = (x: tf.Tensor) => tf.mul(tf.mul(x, 0.5), tf.add(tf.erf(tf.div(x, Math.SQRT2)), 1));
  const close = (x: tf.Tensor) => {
    const inner = tf.mul(Math.sqrt(2 / Math.PI), tf.add(x, tf.mul(0.044715, tf.pow(x, 3))));
    return tf.mul(tf.mul(x, 0.5), tf.add(tf.tanh(inner), 1));
  };
  for (const gelu of [exact, close]) {
    for (const shape of [[1], [3, 7], [2, 5, 16]]) {
      const x = () => tf.mul(fill(shape, 3), 4);
      await expectSameAsCpu(() => gelu(x()));
      await expectSameAsCpu(() => tf.grad((value: tf.Tensor) => weigh(gelu(value)))(x()));
    }
  }
});

test('gradient of the gradient of the error function', async () => {
  const first = tf.grad((x: tf.Tensor) => weigh(tf.erf(x)));
  await expectSameAsCpu(() => tf.grad((x: tf.Tensor) => weigh(first(x)))(fill([3, 5], 3)));
});
