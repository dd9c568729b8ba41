/** The numbers that the text quotes of its figures, and what it claims of them, over ten draws of the points. */
import path from 'node:path';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { decodeDigits, imagePixels, mnistFile } from '@/data/mnist-format';
import { unpackFile } from '@/data/packed-files';
import { evaluatePolynomial } from '@/math/least-squares';
import { bytesOf } from '@/math/packed-numbers';
import { seededRandom } from '@/math/random';
import { trainingDigits } from './digits';
import {
  bestDegree,
  fitOpening,
  largestWeight,
  mostStrength,
  movePoint,
  pointsOf,
  readDegrees,
  redraw,
  strengthAt,
} from './fit-model';
import { dealFolds, foldCounts, foldsOpening, readFolds } from './folds-model';
import { changePicture, copies, drawChanges, picturesOpening, side } from './picture-model';

const draws = Array.from({ length: 10 }, (_, i) => i + 1);

function degreesOf(seed: number, place: number) {
  return readDegrees(pointsOf({ ...fitOpening, seed }), strengthAt(place));
}

describe('the polynomials', () => {
  it('have the errors and weights that the text tells', () => {
    const [plain, ridge, most] = [0, 11, mostStrength].map((place) => degreesOf(1, place));
    expect(plain![1]!.validation).toBeCloseTo(0.286, 3);
    expect(plain![3]!.validation).toBeCloseTo(0.069, 3);
    expect(Math.round(plain![11]!.validation / 10)).toBe(324);
    expect(plain![11]!.training).toBeLessThan(1e-12);
    expect(Math.round(largestWeight(plain![11]!.w) / 10)).toBe(803);
    expect(largestWeight(plain![3]!.w)).toBeCloseTo(2.6, 1);
    expect(strengthAt(11)).toBeCloseTo(0.001, 12);
    expect(ridge![11]!.training).toBeCloseTo(0.019, 3);
    expect(ridge![11]!.validation).toBeCloseTo(0.1, 2);
    expect(largestWeight(ridge![11]!.w)).toBeCloseTo(2.5, 1);
    expect(strengthAt(mostStrength)).toBeCloseTo(3.162, 3);
    expect(most![11]!.training).toBeCloseTo(0.494, 3);
    expect(most![11]!.validation).toBeCloseTo(0.499, 3);
  });

  it('are best at degree 3, 4 or 5, overfit at 11, and underfit under a ridge of 3.162', () => {
    for (const seed of draws) {
      const plain = degreesOf(seed, 0);
      const best = bestDegree(plain);
      expect([3, 4, 5]).toContain(best);
      expect(plain[11]!.validation).toBeGreaterThan(20 * plain[best]!.validation);
      const ridge = degreesOf(seed, 11)[11]!;
      expect(ridge.validation).toBeLessThan(Math.min(0.4, plain[11]!.validation));
      const most = degreesOf(seed, mostStrength)[11]!;
      expect(Math.min(most.training, most.validation)).toBeGreaterThan(0.38);
      for (let degree = 1; degree <= 11; degree++) {
        expect(plain[degree]!.training).toBeLessThan(plain[degree - 1]!.training + 1e-12);
      }
    }
  });

  it('follow a point in the middle that is dragged, far away only where the degree is high', () => {
    const points = pointsOf(fitOpening);
    const before = readDegrees(points, 0);
    const places = Array.from({ length: 201 }, (_, i) => -1 + i / 100);
    for (const index of [3, 4, 5, 6, 7, 8]) {
      const dragged = { ...fitOpening, ...movePoint(fitOpening, index, 0.3) };
      const after = readDegrees(pointsOf(dragged), 0);
      const far = places.filter((x) => Math.abs(x - points.training[index]![0]) > 0.5);
      const shift = (degree: number) =>
        Math.max(
          ...far.map((x) => {
            const [old, now] = [before, after].map((it) => evaluatePolynomial(it[degree]!.w, x));
            return Math.abs(now! - old!);
          }),
        );
      expect(shift(3)).toBeLessThan(0.08);
      expect(shift(11)).toBeGreaterThan(20);
    }
    expect(redraw({ ...fitOpening, seed: 999 }).seed).toBe(1);
  });
});

describe('the folds', () => {
  it('hold every point back once, in parts that are as equal as can be', () => {
    for (const count of foldCounts) {
      for (const random of [null, seededRandom(count)]) {
        const folds = dealFolds(12, count, random);
        expect(folds.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i));
        expect(folds.map((fold) => fold.length)).toEqual(folds.map(() => 12 / count));
      }
    }
  });

  it('have the errors of the text', () => {
    const { folds, chosen, further } = readFolds(foldsOpening);
    const errors = folds.map(({ validation }) => Number(validation.toFixed(3)));
    expect(errors).toEqual([0.113, 0.044, 0.114, 0.189]);
    expect(chosen).toBe(3);
    expect([further[1], further[3]].map((it) => it!.toFixed(3))).toEqual(['0.286', '0.069']);
  });

  it('choose degree 3, 4 or 5 when dealt at random, and in order a line from five draws of ten', () => {
    const chosen = (shuffled: boolean) =>
      draws.map((seed) => readFolds({ ...foldsOpening, seed, shuffled }).chosen);
    for (const degree of chosen(true)) expect([3, 4, 5]).toContain(degree);
    expect(chosen(false).filter((degree) => degree === 1)).toHaveLength(5);
    expect(chosen(false)[0]).toBe(1);
  });
});

describe('changed pictures', () => {
  const picture = Float32Array.from({ length: side * side }, (_, i) => (i * 37) % 251);
  const still = { right: 0, down: 0, turn: 0, mirrored: false };
  const at = (values: ArrayLike<number>, x: number, y: number) => values[y * side + x]!;

  it('are moved, turned and mirrored as told', () => {
    expect(changePicture(picture, still)).toEqual(picture);
    const moved = changePicture(picture, { ...still, right: 2, down: -3 });
    expect(at(moved, 12, 9)).toBe(at(picture, 10, 12));
    expect(at(moved, 1, 5)).toBe(0);
    const mirrored = changePicture(picture, { ...still, mirrored: true });
    expect(at(mirrored, 4, 9)).toBe(at(picture, 23, 9));
    const turned = changePicture(picture, { ...still, turn: Math.PI / 2 });
    // Clockwise: what was at the top is on the right.
    expect(at(turned, 25, 7)).toBeCloseTo(at(picture, 7, 2), 3);
  });

  it('are drawn within what was chosen', () => {
    const changes = drawChanges({ ...picturesOpening, shift: 2, turn: 30 });
    expect(changes).toHaveLength(copies);
    for (const { right, down, turn, mirrored } of changes) {
      expect(Math.max(Math.abs(right), Math.abs(down))).toBeLessThanOrEqual(2);
      expect(Math.abs(turn)).toBeLessThanOrEqual(Math.PI / 6);
      expect(mirrored).toBe(false);
    }
    expect(drawChanges({ ...picturesOpening, mirror: true }).some((it) => it.mirrored)).toBe(true);
  });

  it('are of the first training image of each digit', async () => {
    const file = mnistFile('train', 0);
    const packed = await readFile(path.resolve('public/data', file));
    const { images, labels } = decodeDigits(await unpackFile(file, new Uint8Array(packed)), file);
    for (const [digit, { place, bytes }] of trainingDigits.entries()) {
      expect(labels.indexOf(digit)).toBe(place);
      const image = images.subarray(place * imagePixels, (place + 1) * imagePixels);
      expect(bytesOf(bytes)).toEqual(Uint8Array.from(image));
    }
  });
});
