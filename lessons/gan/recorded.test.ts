/** The recorded run: that it says what the text says, and that its generator is evaluated rightly here. */
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '@/math/random';
import {
  growTwice,
  imageSide,
  loadRun,
  makeGenerator,
  unpackSheet,
  type RecordedRun,
} from './generator';
import { tileImages } from './tiles';
import { drawCorners, mixCorners } from './walk';

let run: RecordedRun;

beforeAll(async () => {
  await tf.setBackend('cpu');
  run = await loadRun();
});

function meanOf(values: Float32Array): number {
  return values.reduce((sum, v) => sum + v, 0) / values.length;
}

describe('the recorded run', () => {
  it('says what the text says', () => {
    expect(run.steps).toBe(3752);
    expect(run.samples).toBe(1000);
    expect(run.verdict.sure).toBeCloseTo(0.565, 3);
    expect(run.onReal.sure).toBeCloseTo(0.955, 3);
    expect(Math.min(...run.verdict.digits)).toBe(21);
  });

  it('has a sheet of 24 images for every moment', () => {
    expect(run.sheets).toHaveLength(run.moments.length);
    for (const sheet of run.sheets) {
      expect(unpackSheet(sheet)).toHaveLength(run.images * imageSide ** 2);
    }
    expect(run.images).toBe(24);
  });
});

describe('the generator', () => {
  it('grows as TensorFlow.js does', () => {
    const random = seededRandom(4);
    const draw = (n: number) => Float32Array.from({ length: n }, () => 2 * random() - 1);
    const [x, kernel] = [draw(5 * 5 * 3), draw(16 * 2 * 3)];
    const expected = tf.tidy(() =>
      tf
        .conv2dTranspose(
          tf.tensor4d(x, [1, 5, 5, 3]),
          tf.tensor4d(kernel, [4, 4, 2, 3]),
          [1, 10, 10, 2],
          2,
          'same',
        )
        .dataSync(),
    );
    growTwice(x, 5, 3, kernel, 2).forEach((v, i) => expect(v).toBeCloseTo(expected[i]!, 5));
  });

  it('makes images with as much ink as those that the cell showed', () => {
    const generate = makeGenerator(run.generator);
    const images = Array.from({ length: 20 }, (_, i) => generate(drawCorners(i)[0]));
    const ink = images.reduce((sum, image) => sum + meanOf(image), 0) / images.length;
    const shown = meanOf(unpackSheet(run.sheets.at(-1)!));
    expect(Math.abs(ink / shown - 1)).toBeLessThan(0.15);
  });
});

describe('the walk', () => {
  it('passes through its corners, and keeps the spread of a draw in between', () => {
    const corners = drawCorners(3);
    expect(mixCorners(corners, [0, 1])).toEqual(corners[0]);
    expect(mixCorners(corners, [1, 0])).toEqual(corners[3]);
    const middle = mixCorners(corners, [0.5, 0.5]);
    const sum = corners.reduce((all, corner) => all + corner[2]!, 0);
    expect(middle[2]).toBeCloseTo(sum / 2, 12);
  });

  it('lays images side by side', () => {
    const { width, height, values } = tileImages(
      [
        [1, 2, 3, 4],
        [5, 6, 7, 8],
        [9, 9, 9, 9],
      ],
      2,
      2,
    );
    expect([width, height]).toEqual([4, 4]);
    expect(Array.from(values as Float32Array).slice(0, 8)).toEqual([1, 2, 5, 6, 3, 4, 7, 8]);
  });
});
