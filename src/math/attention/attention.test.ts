/** Attention and its parts: against sums written out, finite differences and TensorFlow.js. */
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawNormal, seededRandom } from '../random';
import { layerNorm, layerNormGradient } from './layer-norm';
import { addMatrices, makeMatrix, multiply, rowOf, toRows, transpose, type Matrix } from './matrix';
import { dot } from '../vector';
import { attendInHeads } from './multi-head';
import { sinusoidalPositions } from './positions';
import { attend, attendGradients, causal, softmaxGradient } from './scaled-dot-product';

const random = seededRandom(3);

function draw(rows: number, columns: number): Matrix {
  const values = Array.from({ length: rows * columns }, () => drawNormal(random));
  return makeMatrix(rows, columns, values);
}

function expectClose(given: ArrayLike<number>, wanted: ArrayLike<number>, digits: number): void {
  expect(given.length).toBe(wanted.length);
  for (let i = 0; i < given.length; i++) expect(given[i]).toBeCloseTo(wanted[i]!, digits);
}

/** ∂(Σ c · f(x))/∂x of every number of x, by steps both ways. */
function differences(x: Matrix, c: Matrix, f: (x: Matrix) => Matrix): Float64Array {
  const h = 1e-5;
  return x.values.map((_, at) => {
    const nudged = (by: number) =>
      dot(c.values, f({ ...x, values: x.values.map((v, i) => (i === at ? v + by : v)) }).values);
    return (nudged(h) - nudged(-h)) / (2 * h);
  });
}

beforeAll(() => tf.setBackend('cpu'));

describe('matrices', () => {
  it('multiplies, and refuses what does not fit', () => {
    const product = multiply(makeMatrix(2, 2, [1, 2, 3, 4]), makeMatrix(2, 1, [5, 6]));
    expect(toRows(product)).toEqual([[17], [39]]);
    expect(() => multiply(draw(2, 3), draw(2, 3))).toThrow('3 and 2 differ');
    expect(() => addMatrices(draw(2, 3), draw(2, 2))).toThrow('6 and 4 differ');
    expect(() => makeMatrix(2, 2, [1])).toThrow('1 numbers do not fill 2 × 2');
    expect(toRows(transpose(makeMatrix(1, 2, [1, 2])))).toEqual([[1], [2]]);
  });
});

describe('scaled dot-product attention', () => {
  const [q, k, v] = [draw(4, 3), draw(5, 3), draw(5, 2)];

  it('is softmax(QKᵀ/√d)V', () => {
    const { weights, output } = attend(q, k, v);
    const theirs = tf.tidy(() => {
      const [tq, tk, tv] = [q, k, v].map((it) => tf.tensor2d(toRows(it)));
      return tq!.matMul(tk!, false, true).div(Math.sqrt(3)).softmax().matMul(tv!).dataSync();
    });
    expectClose(output.values, theirs, 5);
    for (let i = 0; i < 4; i++)
      expect(rowOf(weights, i).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  });

  it('does not let a query see what the mask hides, however it changes', () => {
    const before = attend(q, k, v, { sees: causal });
    const louder = makeMatrix(
      5,
      3,
      k.values.map((value, i) => (i >= 9 ? 50 * value : value)),
    );
    const after = attend(q, louder, v, { sees: causal });
    expect(before.masked.values[1]).toBe(-Infinity);
    expectClose(after.output.values.subarray(0, 6), before.output.values.subarray(0, 6), 12);
    expect(after.output.values[6]).not.toBeCloseTo(before.output.values[6]!, 3);
  });

  it('gives zeros to a query that sees nothing, and survives large scores', () => {
    const blind = attend(q, k, v, { sees: (query) => query > 0 });
    expect([...rowOf(blind.output, 0)]).toEqual([0, 0]);
    expect([...attend(q, k, v, { scale: 1e4 }).output.values].every(Number.isFinite)).toBe(true);
  });

  it('takes a score that is held in place of its own', () => {
    const adjust = (score: number, i: number, j: number) => (i === 1 && j === 2 ? 100 : score);
    const held = attend(q, k, v, { adjust });
    expect(rowOf(held.weights, 1)[2]).toBeCloseTo(1, 12);
    expectClose(rowOf(held.output, 1), rowOf(v, 2), 10);
    expectClose(rowOf(held.output, 0), rowOf(attend(q, k, v).output, 0), 12);
  });

  it.each([true, false])('has the gradients of finite differences, masked: %s', (masked) => {
    const options = masked ? { sees: causal } : {};
    const c = draw(4, 2);
    const gradients = attendGradients(q, k, v, attend(q, k, v, options), c);
    expectClose(
      gradients.queries.values,
      differences(q, c, (x) => attend(x, k, v, options).output),
      6,
    );
    expectClose(
      gradients.keys.values,
      differences(k, c, (x) => attend(q, x, v, options).output),
      6,
    );
    expectClose(
      gradients.values.values,
      differences(v, c, (x) => attend(q, k, x, options).output),
      6,
    );
  });

  it('hands nothing back where all weights are wanted alike', () => {
    const back = softmaxGradient(Float64Array.of(0.2, 0.3, 0.5), Float64Array.of(4, 4, 4));
    expectClose(back, [0, 0, 0], 12);
  });
});

describe('heads', () => {
  const x = draw(4, 6);
  const weights = { query: draw(6, 6), key: draw(6, 6), value: draw(6, 6), output: draw(6, 6) };

  it('are attention on parts of the width, joined by a matrix', () => {
    const ours = attendInHeads(x, weights, 3, () => ({ sees: causal }));
    const theirs = tf.tidy(() => {
      const split = (w: Matrix) =>
        tf
          .tensor2d(toRows(x))
          .matMul(tf.tensor2d(toRows(w)))
          .reshape([4, 3, 2])
          .transpose([1, 0, 2]);
      const [q, k, v] = [split(weights.query), split(weights.key), split(weights.value)];
      const hidden = tf.linalg
        .bandPart(tf.ones([4, 4]), -1, 0)
        .sub(1)
        .mul(1e9);
      const a = tf.matMul(q, k, false, true).div(Math.sqrt(2)).add(hidden).softmax();
      const joined = tf.matMul(a, v).transpose([1, 0, 2]).reshape([4, 6]);
      return joined.matMul(tf.tensor2d(toRows(weights.output))).dataSync();
    });
    expectClose(ours.output.values, theirs, 4);
    expect(ours.heads.map(({ queries }) => queries.columns)).toEqual([2, 2, 2]);
  });

  it('need a width that they can share', () => {
    expect(() => attendInHeads(x, weights, 4)).toThrow('4 heads do not share 6 columns');
  });

  it('do not know the order without a mask: rows exchanged come out exchanged', () => {
    const turned = makeMatrix(
      4,
      6,
      [3, 2, 1, 0].flatMap((i) => [...rowOf(x, i)]),
    );
    const [before, after] = [x, turned].map((it) => attendInHeads(it, weights, 2).output);
    for (let i = 0; i < 4; i++) expectClose(rowOf(after!, i), rowOf(before!, 3 - i), 10);
  });
});

describe('layer normalisation', () => {
  const x = draw(3, 5);

  it('makes means of 0 and variances of 1, whatever is added or multiplied', () => {
    const y = layerNorm(x);
    expect(rowOf(y, 1).reduce((a, b) => a + b)).toBeCloseTo(0, 10);
    expect(dot(rowOf(y, 1), rowOf(y, 1)) / 5).toBeCloseTo(1, 3);
    const moved = layerNorm({ ...x, values: x.values.map((value) => 300 * value + 7) });
    expectClose(moved.values, y.values, 3);
  });

  it('has the gradient of finite differences', () => {
    const c = draw(3, 5);
    expectClose(layerNormGradient(x, c).values, differences(x, c, layerNorm), 6);
  });
});

it('codes positions by sines and cosines whose products tell distances only', () => {
  const codes = sinusoidalPositions(50, 8);
  expectClose(rowOf(codes, 0), [0, 1, 0, 1, 0, 1, 0, 1], 12);
  expect(rowOf(codes, 3)[2]).toBeCloseTo(Math.sin(3 / 10_000 ** (2 / 8)), 12);
  const product = (p: number) => dot(rowOf(codes, p), rowOf(codes, p + 4));
  expect(product(40)).toBeCloseTo(product(2), 10);
});
