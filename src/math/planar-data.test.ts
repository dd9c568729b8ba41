import { describe, expect, it } from 'vitest';
import { makeBlobs, makeCircles, makeGate, makeMoons, makeSpirals, makeXor } from './planar-data';

describe('planar data', () => {
  it('repeats from a seed', () => {
    expect(makeMoons({ seed: 4 })).toEqual(makeMoons({ seed: 4 }));
    expect(makeMoons({ seed: 4 })).not.toEqual(makeMoons({ seed: 5 }));
  });

  it('deals points to the classes evenly', () => {
    const { points, classes } = makeBlobs({ n: 90, classes: 3 });
    expect(points).toHaveLength(90);
    for (const label of [0, 1, 2]) expect(classes.filter((c) => c === label)).toHaveLength(30);
  });

  it('puts circles without noise on their radii', () => {
    const { points, classes } = makeCircles({ n: 40, noise: 0, factor: 0.3 });
    for (const [i, [x1, x2]] of points.entries()) {
      expect(Math.hypot(x1, x2)).toBeCloseTo(classes[i] === 0 ? 1 : 0.3, 10);
    }
  });

  it('ends the arms of a spiral at radius 1', () => {
    const { points } = makeSpirals({ n: 100, noise: 0 });
    const radii = points.map(([x1, x2]) => Math.hypot(x1, x2));
    expect(Math.min(...radii)).toBeCloseTo(0, 10);
    expect(Math.max(...radii)).toBeCloseTo(1, 10);
  });

  it('puts moons without noise on two half circles', () => {
    const { points, classes } = makeMoons({ n: 50, noise: 0 });
    for (const [i, [x1, x2]] of points.entries()) {
      const [c1, c2] = classes[i] === 0 ? [0, 0] : [1, 0.5];
      expect(Math.hypot(x1 - c1, x2 - c2)).toBeCloseTo(1, 10);
    }
  });

  it('puts clouds without noise on the corners, class 1 where the signs differ', () => {
    const { points, classes } = makeXor({ n: 40, noise: 0 });
    for (const [i, [x1, x2]] of points.entries()) {
      expect([Math.abs(x1), Math.abs(x2)]).toEqual([1, 1]);
      expect(classes[i]).toBe(x1 * x2 < 0 ? 1 : 0);
    }
    expect(new Set(points.map(String)).size).toBe(4);
  });

  it('knows the truth tables', () => {
    expect(makeGate('xor').classes).toEqual([0, 1, 1, 0]);
    expect(makeGate('and').points[3]).toEqual([1, 1]);
  });

  it('refuses fewer points than classes', () => {
    expect(() => makeBlobs({ n: 2, classes: 3 })).toThrow(/at least 3/);
  });
});
