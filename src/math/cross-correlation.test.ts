import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  correlate,
  flipKernel,
  inputGradient,
  kernelGradient,
  plainSliding,
} from './cross-correlation';
import { pool, poolSliding } from './pooling';
import { seededRandom } from './random';
import { outputSide, refuseSliding, unreadLines, type Grid, type Sliding } from './sliding-window';

beforeAll(() => tf.setBackend('cpu'));

function draw(rows: number, columns: number, seed: number): Grid {
  const random = seededRandom(seed);
  return Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => Math.round(random() * 200 - 100) / 100),
  );
}

/** Every setting that TensorFlow.js takes. */
const settings: readonly Sliding[] = [1, 2, 3, 5].flatMap((size) =>
  [
    [1, 0, 1],
    [1, 1, 1],
    [2, 0, 1],
    [3, 2, 1],
    [1, 2, 2],
    [1, 4, 3],
  ].map(([stride, padding, dilation]) => ({
    size,
    stride: stride!,
    padding: padding!,
    dilation: dilation!,
  })),
);

describe.each(settings)(
  'a window of $size, stride $stride, padding $padding, gaps $dilation',
  (s) => {
    const image = draw(9, 11, 1);
    const kernel = draw(s.size, s.size, 2);
    const z = correlate(image, kernel, 0.5, s);

    it('gives what TensorFlow.js gives', () => {
      const theirs = tf.tidy(() => {
        const x = tf.tensor4d(image.flat(), [1, 9, 11, 1]);
        const w = tf.tensor4d(kernel.flat(), [s.size, s.size, 1, 1]);
        const frame: [number, number] = [s.padding, s.padding];
        const padded = tf.pad4d(x, [[0, 0], frame, frame, [0, 0]]);
        const map = tf.conv2d(padded, w, s.stride, 'valid', 'NHWC', s.dilation);
        return { shape: map.shape.slice(1, 3), values: tf.add(map, 0.5).dataSync() };
      });
      expect([z.length, z[0]!.length]).toEqual(theirs.shape);
      expect(z.length).toBe(outputSide(9, s));
      z.flat().forEach((value, k) => expect(value).toBeCloseTo(theirs.values[k]!, 5));
    });

    it('has gradients that agree with finite differences', () => {
      const delta = draw(z.length, z[0]!.length, 3);
      const loss = (x: Grid, w: Grid) =>
        correlate(x, w, 0, s).reduce(
          (sum, row, i) => row.reduce((part, value, j) => part + value * delta[i]![j]!, sum),
          0,
        );
      const nudged = (grid: Grid, row: number, column: number, h: number) =>
        grid.map((line, i) => line.map((v, j) => (i === row && j === column ? v + h : v)));
      const h = 1e-4;
      kernelGradient(image, delta, s).forEach((row, m) =>
        row.forEach((slope, n) => {
          const up = loss(image, nudged(kernel, m, n, h));
          const down = loss(image, nudged(kernel, m, n, -h));
          expect(slope).toBeCloseTo((up - down) / (2 * h), 6);
        }),
      );
      const back = inputGradient([9, 11], kernel, delta, s);
      expect([back.length, back[0]!.length]).toEqual([9, 11]);
      for (const [i, j] of [
        [0, 0],
        [4, 5],
        [8, 10],
        [2, 9],
      ] as const) {
        const up = loss(nudged(image, i, j, h), kernel);
        const down = loss(nudged(image, i, j, -h), kernel);
        expect(back[i]![j]).toBeCloseTo((up - down) / (2 * h), 6);
      }
    });
  },
);

it('is a convolution when the kernel is flipped: it commutes, and stamps the kernel on a dot', () => {
  const dot = Array.from({ length: 7 }, (_, i) =>
    Array.from({ length: 7 }, (__, j) => (i === 3 && j === 3 ? 1 : 0)),
  );
  const kernel = [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ];
  const centre = (map: Grid) => map.slice(1, 4).map((row) => row.slice(1, 4));
  expect(centre(correlate(dot, flipKernel(kernel), 0, plainSliding))).toEqual(kernel);
  expect(centre(correlate(dot, kernel, 0, plainSliding))).toEqual(flipKernel(kernel));
});

it.each([
  [{ stride: 0 }, 'stride-below-one'],
  [{ stride: 1.5 }, 'stride-not-whole'],
  [{ padding: -1 }, 'padding-below-zero'],
  [{ padding: 0.5 }, 'padding-not-whole'],
  [{ dilation: 0 }, 'dilation-below-one'],
  [{ dilation: 2.5 }, 'dilation-not-whole'],
  [{ stride: 2, dilation: 2 }, 'stride-with-dilation'],
  [{ dilation: 4 }, 'window-too-large'],
] as const)('refuses %o with its reason', (change, reason) => {
  const sliding = { ...plainSliding, ...change };
  expect(refuseSliding(8, 8, sliding)).toBe(reason);
  expect(() => correlate(draw(8, 8, 1), draw(3, 3, 2), 0, sliding)).toThrow(RangeError);
});

it('knows which lines a stride steps past', () => {
  expect(unreadLines(8, { ...plainSliding, stride: 2 })).toBe(1);
  expect(unreadLines(7, { ...plainSliding, stride: 2 })).toBe(0);
  expect(unreadLines(8, plainSliding)).toBe(0);
});

it('pools by the largest or the mean, window by window', () => {
  const map = [
    [1, 2, 5, 0],
    [3, 4, 1, 2],
  ];
  expect(pool(map, 'max', poolSliding(2, 2))).toEqual([[4, 5]]);
  expect(pool(map, 'average', poolSliding(2, 2))).toEqual([[2.5, 2]]);
  expect(pool(map, 'max', poolSliding(2, 1))).toEqual([[4, 5, 5]]);
});
