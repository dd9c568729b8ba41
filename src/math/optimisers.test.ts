import { describe, expect, it } from 'vitest';
import {
  noMemory,
  optimiserNames,
  updateWeight,
  usualSettings,
  walkWith,
  type Memory,
  type OptimiserName,
} from './optimisers';
import { bowl } from './surfaces';

const settings = { ...usualSettings, rate: 0.1 };

/** Two steps of a weight that begins at 1, with the slopes 2 and then −1. */
function takeTwo(name: OptimiserName, overrides = {}) {
  const used = { ...settings, ...overrides };
  const first = updateWeight(name, used, { w: 1, g: 2, t: 1, memory: noMemory });
  const w = 1 + first.change;
  return [first, updateWeight(name, used, { w, g: -1, t: 2, memory: first })] as const;
}

describe('two steps by hand', () => {
  it('descends by the slope alone', () => {
    expect(takeTwo('sgd').map(({ change }) => change)).toEqual([-0.2, 0.1]);
  });

  it('keeps nine tenths of the momentum', () => {
    const [first, second] = takeTwo('momentum');
    expect([first.m, first.change]).toEqual([2, -0.2]);
    expect(second.m).toBeCloseTo(0.9 * 2 - 1, 12);
    expect(second.change).toBeCloseTo(-0.08, 12);
  });

  it('divides by the root of the mean square', () => {
    const [first, second] = takeTwo('rmsprop');
    expect(first.v).toBeCloseTo(0.4, 12);
    expect(first.change).toBeCloseTo(-0.2 / Math.sqrt(0.4), 7);
    expect(second.v).toBeCloseTo(0.9 * 0.4 + 0.1, 12);
    expect(second.change).toBeCloseTo(0.1 / Math.sqrt(0.46), 7);
  });

  it('corrects both moments of Adam', () => {
    const [first, second] = takeTwo('adam');
    expect([first.m, first.v]).toEqual([
      expect.closeTo(0.2, 12) as number,
      expect.closeTo(0.004, 12) as number,
    ]);
    expect([first.mHat, first.vHat]).toEqual([
      expect.closeTo(2, 12) as number,
      expect.closeTo(4, 12) as number,
    ]);
    expect(second.m).toBeCloseTo(0.08, 12);
    expect(second.v).toBeCloseTo(0.004996, 12);
    expect(second.mHat).toBeCloseTo(0.08 / 0.19, 12);
    expect(second.vHat).toBeCloseTo(0.004996 / 0.001999, 9);
    expect(second.change).toBeCloseTo((-0.1 * 0.42105263) / Math.sqrt(2.49924962), 7);
  });

  it('adds −αλw to it for AdamW, and nothing to its moments', () => {
    const [plain] = takeTwo('adam');
    const [decayed] = takeTwo('adamw', { decay: 0.5 });
    expect(decayed.change - plain.change).toBeCloseTo(-0.1 * 0.5 * 1, 12);
    expect([decayed.m, decayed.v]).toEqual([plain.m, plain.v]);
  });
});

describe('Adam’s first step', () => {
  it.each([1e-3, 0.7, -40, 1e6])('is α against the sign of the slope %d', (g) => {
    const { change } = updateWeight('adam', settings, { w: 0, g, t: 1, memory: noMemory });
    expect(change).toBeCloseTo(-0.1 * Math.sign(g), 5);
  });

  it('is √10 times as long without the correction: 0.1 over √0.001', () => {
    const raw = { ...settings, corrected: false };
    const { change } = updateWeight('adam', raw, { w: 0, g: 5, t: 1, memory: noMemory });
    expect(change).toBeCloseTo(-0.1 * Math.sqrt(10), 6);
  });

  it('stays α long with a slope that stays, and is up to 6.6 times as long uncorrected', () => {
    const lengths = (corrected: boolean) => {
      let memory: Memory = noMemory;
      return Array.from({ length: 1000 }, (_, i) => {
        const used = { ...settings, corrected };
        const update = updateWeight('adam', used, { w: 0, g: 3, t: i + 1, memory });
        memory = update;
        return -update.change / 0.1;
      });
    };
    for (const length of lengths(true)) expect(length).toBeCloseTo(1, 6);
    const raw = lengths(false);
    expect(Math.max(...raw)).toBeCloseTo(6.57, 2);
    expect(raw.indexOf(Math.max(...raw)) + 1).toBe(12);
    expect(raw[999]).toBeCloseTo(1 / Math.sqrt(1 - 0.999 ** 1000), 3);
  });
});

describe('a walk', () => {
  it.each(optimiserNames)('by %s adds up its changes', (name) => {
    const { trail, updates } = walkWith(name, settings, bowl.gradient, [-3, 2], 5);
    expect(trail).toHaveLength(6);
    updates.forEach(([first, second], k) => {
      expect(first.g).toBe(2 * trail[k]![0]);
      expect(trail[k + 1]).toEqual([trail[k]![0] + first.change, trail[k]![1] + second.change]);
    });
  });

  it('is plain descent where momentum forgets everything', () => {
    const forgetful = walkWith('momentum', { ...settings, beta: 0 }, bowl.gradient, [-3, 2], 9);
    expect(forgetful.trail).toEqual(walkWith('sgd', settings, bowl.gradient, [-3, 2], 9).trail);
  });

  it('ends once it has left the numbers', () => {
    const { trail } = walkWith('sgd', settings, () => [Infinity, 0], [0, 0], 50);
    expect(trail).toEqual([
      [0, 0],
      [-Infinity, 0],
    ]);
  });
});
