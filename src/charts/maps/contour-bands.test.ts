import { expect, it } from 'vitest';
import { bandColour, bandTransform, layoutBands } from './contour-bands';

const area = { x: [-1, 1], y: [-2, 2] } as const;

it('covers the whole area at the lowest height and less of it the higher it gets', () => {
  const { low, high, shapes } = layoutBands(([u, v]) => u ** 2 + v ** 2, area);
  expect(low).toBeGreaterThanOrEqual(0);
  expect(low).toBeLessThan(0.01);
  expect(high).toBeGreaterThan(4.8);
  // The greatest height is a little beyond the corner, where u² + v² is 5.
  expect(high).toBeLessThan(5.5);
  expect(shapes).toHaveLength(14);
  expect(shapes.every(({ value }, i) => i === 0 || value > shapes[i - 1]!.value)).toBe(true);
});

it('has its upper left at the least x and the greatest y', () => {
  const { shapes } = layoutBands(([u, v]) => v - u, area);
  const corner = shapes.at(-1)!.coordinates[0]![0]!;
  const mean = (axis: 0 | 1) => corner.reduce((sum, p) => sum + p[axis]!, 0) / corner.length;
  expect(mean(0)).toBeLessThan(48);
  expect(mean(1)).toBeLessThan(48);
});

it('mixes more of the hue into higher bands', () => {
  expect(bandColour(0)).toContain(' 0.0%');
  expect(bandColour(1)).toContain(' 42.0%');
});

it('stretches the grid over the picture, its overhang beyond the edges', () => {
  expect(bandTransform(192, 96)).toBe('translate(-4,-2) scale(2,1)');
});
