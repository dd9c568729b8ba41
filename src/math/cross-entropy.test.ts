import { expect, it } from 'vitest';
import { sigmoid } from './activation';
import { crossEntropyOfLogit, crossEntropySlope } from './cross-entropy';

it('is ln 2 for an undecided answer', () => {
  expect(crossEntropyOfLogit(0, 0)).toBeCloseTo(Math.LN2, 12);
  expect(crossEntropyOfLogit(0, 1)).toBeCloseTo(Math.LN2, 12);
});

it.each([
  [-3, 0],
  [-1.2, 1],
  [0.7, 1],
  [2.5, 0],
])('agrees with its definition and its slope at z = %f, y = %f', (z, y) => {
  const a = sigmoid(z);
  expect(crossEntropyOfLogit(z, y)).toBeCloseTo(-y * Math.log(a) - (1 - y) * Math.log(1 - a), 10);
  const h = 1e-5;
  const slope = (crossEntropyOfLogit(z + h, y) - crossEntropyOfLogit(z - h, y)) / (2 * h);
  expect(crossEntropySlope(z, y)).toBeCloseTo(slope, 8);
});

it('stays finite where the output is 0 or 1 to machine precision', () => {
  expect(crossEntropyOfLogit(-800, 1)).toBe(800);
  expect(crossEntropyOfLogit(800, 1)).toBe(0);
});
