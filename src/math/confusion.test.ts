import { describe, expect, it } from 'vitest';
import {
  accuracyOf,
  countConfusions,
  findConfused,
  precisionOf,
  rankMistakes,
  recallOf,
} from './confusion';

const labels = [0, 0, 0, 1, 1, 2];
const predicted = [0, 0, 1, 1, 2, 1];

describe('countConfusions', () => {
  const counts = countConfusions(labels, predicted, 3);

  it('counts rows by truth and columns by prediction', () => {
    expect(counts).toEqual([
      [2, 1, 0],
      [0, 1, 1],
      [0, 1, 0],
    ]);
  });

  it('gives the accuracy', () => {
    expect(accuracyOf(counts)).toBeCloseTo(3 / 6);
  });

  it('gives precision and recall of each class, NaN where nothing is counted', () => {
    expect([0, 1, 2].map((k) => precisionOf(counts, k))).toEqual([1, 1 / 3, 0]);
    expect([0, 1, 2].map((k) => recallOf(counts, k))).toEqual([2 / 3, 1 / 2, 0]);
    expect(
      precisionOf(
        [
          [3, 0],
          [1, 0],
        ],
        1,
      ),
    ).toBeNaN();
    expect(
      recallOf(
        [
          [3, 1],
          [0, 0],
        ],
        1,
      ),
    ).toBeNaN();
  });

  it('refuses lists that do not fit', () => {
    expect(() => countConfusions([0], [0, 1], 2)).toThrow('1 labels but 2 predictions');
    expect(() => countConfusions([0], [5], 2)).toThrow('outside 0 … 1');
  });
});

it('ranks mistakes by loss and leaves out what was right', () => {
  expect(rankMistakes(labels, predicted, [9, 0, 1.5, 0, 4, 2])).toEqual([4, 5, 2]);
});

it('finds the examples behind one count', () => {
  expect(findConfused(labels, predicted, 0, 0)).toEqual([0, 1]);
  expect(findConfused(labels, predicted, 2, 0)).toEqual([]);
});
