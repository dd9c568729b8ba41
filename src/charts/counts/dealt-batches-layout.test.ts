import { expect, it } from 'vitest';
import { layoutDealt } from './dealt-batches-layout';

it('sets batches side by side with a gap, and breaks lines between them', () => {
  const { pitch, places } = layoutDealt([3, 3, 3], 100);
  expect(places).toHaveLength(9);
  const [, , third, fourth] = places;
  expect(fourth![0] - third![0]).toBeGreaterThan(pitch);
  const room = Math.floor(100 / pitch);
  expect(room).toBeGreaterThan(3);
  const lines = new Set(places.slice(6).map(([, y]) => y));
  expect(lines.size).toBe(1);
});

it('breaks a batch that no line holds, and keeps everything inside', () => {
  const { pitch, places, height } = layoutDealt([204], 300);
  for (const [x, y] of places) {
    expect(x + pitch / 2).toBeLessThanOrEqual(300.001);
    expect(y).toBeLessThan(height);
  }
  expect(new Set(places.map(([x, y]) => `${x},${y}`)).size).toBe(204);
});
