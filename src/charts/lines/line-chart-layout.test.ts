import { describe, expect, it } from 'vitest';
import { layoutLineChart, nearestIndex, type LineChartData } from './line-chart-layout';

const size = { width: 400, height: 200 };

function dataOf(values: readonly number[], extra: Partial<LineChartData> = {}): LineChartData {
  const series = [{ name: 'loss', steps: values.map((_, i) => i), values }];
  return { series, pinned: [], log: false, cursor: null, ...extra };
}

describe('layoutLineChart', () => {
  it('draws one line through every point', () => {
    const { lines } = layoutLineChart(dataOf([1, 0.5, 0]), size);
    expect(lines).toEqual([
      { name: 'loss', index: 0, pinned: false, path: 'M46,8L216,92L386,176' },
    ]);
  });

  it('leaves a gap at NaN and at infinities', () => {
    const { lines } = layoutLineChart(dataOf([1, 0.5, NaN, Infinity, 0, 1]), size);
    expect(lines[0]!.path.match(/M/g)).toHaveLength(2);
    expect(lines[0]!.path).not.toContain('NaN');
  });

  it('spaces powers of ten evenly on a logarithmic scale and gaps what is not positive', () => {
    const { y, lines, yTicks } = layoutLineChart(dataOf([100, 10, 1, 0], { log: true }), size);
    expect(y(100) - y(10)).toBeCloseTo(y(10) - y(1), 9);
    expect(lines[0]!.path.match(/[ML]/g)).toHaveLength(3);
    expect(yTicks.map(({ label }) => label)).toEqual(['1', '10', '100']);
  });

  it('falls back to linear values where none is positive', () => {
    const { y } = layoutLineChart(dataOf([-1, -2, -3], { log: true }), size);
    expect(y(-1) - y(-2)).toBeCloseTo(y(-2) - y(-3), 9);
  });

  it('includes zero when values come near it, not when they stay far away', () => {
    expect(layoutLineChart(dataOf([0.2, 1]), size).y(0)).toBeCloseTo(176, 6);
    expect(layoutLineChart(dataOf([0.9, 1]), size).y(0)).toBeGreaterThan(200);
  });

  it('keeps extremes when points are more than pixels', () => {
    const values = Array.from({ length: 20_000 }, (_, i) => (i === 7_777 ? 5 : Math.sin(i)));
    const { lines, y } = layoutLineChart(dataOf(values), size);
    const vertices = lines[0]!.path.match(/[ML]/g)!.length;
    expect(vertices).toBeLessThan(4 * 340 + 8);
    expect(vertices).toBeGreaterThan(340);
    expect(lines[0]!.path).toContain(`,${y(5)}`);
  });

  it('pushes labels apart and keeps them in order of their lines', () => {
    const steps = [0, 1];
    const { labels } = layoutLineChart(
      {
        series: [
          { name: 'loss', steps, values: [1, 0.51] },
          { name: 'validation loss', steps, values: [1, 0.5] },
          { name: 'test loss', steps, values: [1, 0] },
        ],
        pinned: [],
        log: false,
        cursor: null,
      },
      size,
    );
    const sorted = [...labels].sort((a, b) => a.y - b.y);
    expect(sorted.map(({ name }) => name)).toEqual(['loss', 'validation loss', 'test loss']);
    for (let i = 1; i < sorted.length; i++) {
      expect(sorted[i]!.y - sorted[i - 1]!.y).toBeGreaterThanOrEqual(14 - 1e-9);
    }
  });

  it('puts a pinned run on the same scales and with the same colour', () => {
    const pinned = [{ name: 'loss', steps: [0, 10], values: [2, 2] }];
    const { lines, x } = layoutLineChart(dataOf([1, 0], { pinned }), size);
    expect(lines.map(({ pinned: dashed, index }) => [dashed, index])).toEqual([
      [true, 0],
      [false, 0],
    ]);
    expect(x(10)).toBe(386);
  });

  it('marks the step that is looked back at', () => {
    expect(layoutLineChart(dataOf([1, 1, 1], { cursor: 1 }), size).cursorX).toBe(216);
    expect(layoutLineChart(dataOf([1, 1, 1]), size).cursorX).toBeNull();
  });

  it('writes very large and very small values briefly', () => {
    const labels = (values: readonly number[]) =>
      layoutLineChart(dataOf(values), size).yTicks.map(({ label }) => label.length);
    expect(Math.max(...labels([1, 3e37]))).toBeLessThanOrEqual(8);
    expect(Math.max(...labels([1e-9, 3e-9]))).toBeLessThanOrEqual(8);
  });

  it('draws nothing without points', () => {
    const { lines, labels } = layoutLineChart(dataOf([]), size);
    expect(lines[0]!.path).toBe('');
    expect(labels).toEqual([]);
  });
});

describe('nearestIndex', () => {
  it('finds the nearest of uneven steps', () => {
    const steps = [0, 1, 4, 10, 50];
    expect(steps.map((step) => nearestIndex(steps, step))).toEqual([0, 1, 2, 3, 4]);
    expect(nearestIndex(steps, 29)).toBe(3);
    expect(nearestIndex(steps, 31)).toBe(4);
    expect(nearestIndex(steps, -5)).toBe(0);
    expect(nearestIndex([], 3)).toBe(-1);
  });
});
