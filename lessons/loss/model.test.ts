import { describe, expect, it } from 'vitest';
import { anscombe, outlier } from './anscombe';
import {
  entropyOfLogit,
  entropyOpening,
  findLowest,
  fitOpening,
  moveLine,
  movePoint,
  readEntropy,
  readFit,
  readWorked,
  squaredOfLogit,
  surfaceOf,
  toggleOutlier,
  workedOpening,
  type LossName,
} from './model';

function lowest(loss: LossName, state = fitOpening): number[] {
  return findLowest({ ...state, loss }).map((value) => Number(value.toFixed(3)));
}

describe('the data', () => {
  it('has the published moments: means 9 and 7.5, variances 11 and 4.12, least squares 3 + 0.5x', () => {
    const mean = (of: (i: number) => number) =>
      anscombe.reduce((sum, _, i) => sum + of(i), 0) / anscombe.length;
    expect(mean((i) => anscombe[i]![0])).toBe(0);
    expect(mean((i) => anscombe[i]![1])).toBeCloseTo(7.5, 2);
    expect(mean((i) => anscombe[i]![0] ** 2) * 1.1).toBeCloseTo(11, 10);
    expect(mean((i) => (anscombe[i]![1] - 7.5) ** 2) * 1.1).toBeCloseTo(4.12, 2);
    const [w, b] = findLowest(fitOpening);
    expect(w).toBeCloseTo(0.5, 3);
    expect(b - 9 * w).toBeCloseTo(3, 2);
  });
});

describe('the line', () => {
  it('has the numbers of the text at its lowest points, with the outlier and without', () => {
    expect(lowest('squared')).toEqual([0.5, 7.5]);
    expect(lowest('absolute')).toEqual([0.345, 7.115]);
    expect(lowest('huber')).toEqual([0.393, 7.233]);
    const tidy = toggleOutlier(fitOpening);
    expect(lowest('squared', tidy)).toEqual([0.346, 7.115]);
    expect(lowest('absolute', tidy)).toEqual([0.345, 7.115]);
    expect(lowest('huber', tidy)).toEqual([0.346, 7.115]);
    expect(toggleOutlier(tidy)).toEqual(fitOpening);
  });

  it('reads the losses of the text', () => {
    const level = readFit(fitOpening);
    expect(level.mean).toBeCloseTo(5.998, 3);
    const best = readFit({ ...fitOpening, line: findLowest(fitOpening) });
    expect(best.mean).toBeCloseTo(1.251, 3);
    expect(best.worst).toBe(outlier);
    expect(best.errors[outlier]).toBeCloseTo(-3.241, 3);
    expect(best.worstShare).toBeCloseTo(0.764, 3);
    const absolute = readFit({ ...fitOpening, loss: 'absolute', line: [0.5, 7.5] });
    expect(absolute.worstShare).toBeCloseTo(0.411, 3);
  });

  it('agrees with the map and stays on it', () => {
    for (const loss of ['squared', 'absolute', 'huber'] as const) {
      const state = moveLine({ ...fitOpening, loss }, [0.7, 6.2]);
      expect(surfaceOf(state)(state.line)).toBeCloseTo(readFit(state).mean, 12);
    }
    expect(moveLine(fitOpening, [9, -9]).line).toEqual([1.4, 4]);
    expect(movePoint(fitOpening, 0, 99).heights[0]).toBe(14);
    expect(movePoint(fitOpening, 0, 99).heights.slice(1)).toEqual(fitOpening.heights.slice(1));
  });
});

describe('the worked examples', () => {
  it('have the values of the text', () => {
    const { meanSquared, meanAbsolute } = readWorked(workedOpening);
    expect(meanSquared).toBeCloseTo(0.016, 12);
    expect(meanAbsolute).toBeCloseTo(0.12, 12);
    const { losses, mean } = readEntropy(entropyOpening);
    expect(losses.map((loss) => loss.toFixed(4))).toEqual(['0.2231', '0.2231']);
    expect(mean).toBeCloseTo(0.2231, 4);
    expect(readEntropy([0.01, 0.2]).losses[0]).toBeCloseTo(4.605, 3);
    expect(readEntropy([0, 0.2]).mean).toBe(Infinity);
  });
});

describe('one logit', () => {
  it.each([
    ['squared error', squaredOfLogit],
    ['cross-entropy', entropyOfLogit],
  ])('has slopes of the %s that agree with finite differences', (_, { value, slope }) => {
    for (const z of [-6, -1.5, 0, 0.4, 5]) {
      for (const y of [0, 1]) {
        const measured = (value(z + 1e-5, y) - value(z - 1e-5, y)) / 2e-5;
        expect(slope(z, y)).toBeCloseTo(measured, 8);
      }
    }
  });

  it('has the numbers of the text', () => {
    expect(entropyOfLogit.value(-4, 1)).toBeCloseTo(4.018, 3);
    expect(entropyOfLogit.slope(-4, 1)).toBeCloseTo(-0.982, 3);
    expect(squaredOfLogit.value(-4, 1)).toBeCloseTo(0.9644, 4);
    expect(squaredOfLogit.slope(-4, 1)).toBeCloseTo(-0.03469, 5);
    expect(entropyOfLogit.slope(-8, 1)).toBeCloseTo(-0.9997, 4);
    expect(squaredOfLogit.slope(-8, 1)).toBeCloseTo(-0.00067, 5);
  });
});
