import { describe, expect, it } from 'vitest';
import { edgeHandle, edgeWidth, graphLayout } from './neuron-graph';

describe('edgeWidth', () => {
  it('grows with the size of the weight, whatever its sign, and stays below 14', () => {
    const widths = [0, 0.1, 0.5, 1, 4, 10, 1000].map(edgeWidth);
    for (let i = 1; i < widths.length; i++) expect(widths[i]).toBeGreaterThan(widths[i - 1]!);
    expect(edgeWidth(-4)).toBe(edgeWidth(4));
    expect(widths[0]).toBe(1.5);
    expect(widths.at(-1)).toBeLessThan(14);
  });
});

describe('edgeHandle', () => {
  it.each([0, 1, 2] as const)('lies on the edge from source %i to the sum', (index) => {
    const [fromX, fromY] = graphLayout.sources[index];
    const [toX, toY] = graphLayout.sum;
    const [x, y] = edgeHandle(index);
    expect((x - fromX) * (toY - fromY)).toBeCloseTo((y - fromY) * (toX - fromX), 12);
    expect(x).toBeGreaterThan(fromX);
    expect(x).toBeLessThan(toX);
  });
});
