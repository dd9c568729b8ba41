/** What the text tells of the network that learns by heart, and of its remedies, over ten draws of the points. */
import { describe, expect, it } from 'vitest';
import {
  bestMoment,
  runNetwork,
  shareNearZero,
  strengths,
  usual,
  width,
  type Remedy,
} from './network-model';

const draws = Array.from({ length: 10 }, (_, i) => i + 1);

function runOf(remedy: Remedy, seed: number, strength = usual[remedy]) {
  const run = runNetwork({ remedy, strength, seed });
  return { run, best: run[bestMoment(run)]!, last: run.at(-1)! };
}

const plain = draws.map((seed) => runOf('none', seed));

describe('without a remedy', () => {
  it('learns by heart, and its validation error rises again', () => {
    for (const { best, last } of plain) {
      expect(last.training).toBeLessThan(0.003);
      expect(last.validation).toBeGreaterThan(1.3 * best.validation);
      expect(last.validation).toBeLessThan(3.5 * best.validation);
    }
    const { best, last } = plain[0]!;
    expect([best.step, best.validation.toFixed(3)]).toEqual([140, '0.089']);
    expect(last.validation).toBeCloseTo(0.138, 3);
    expect(last.weights).toHaveLength(440);
  });
});

describe('with a remedy', () => {
  it.each(['l2', 'l1', 'dropout'] as const)(
    '%s ends with a lower validation error from all ten draws',
    (remedy) => {
      for (const [i, seed] of draws.entries()) {
        const { last } = runOf(remedy, seed);
        expect(last.validation).toBeLessThan(plain[i]!.last.validation);
      }
    },
  );

  it('L1 leaves most weights near 0, L2 few, though it makes all of them small', () => {
    expect([strengths.l1[usual.l1], strengths.l2[usual.l2]]).toEqual([0.001, 0.001]);
    const size = (weights: Float64Array) => Math.hypot(...weights);
    for (const [i, seed] of draws.entries()) {
      const [l1, l2] = [runOf('l1', seed).last, runOf('l2', seed).last];
      expect(shareNearZero(l1.weights)).toBeGreaterThan(0.9);
      expect(shareNearZero(l2.weights)).toBeLessThan(0.1);
      expect(size(l2.weights)).toBeLessThan(size(plain[i]!.last.weights) / 2);
    }
  });

  it('a dropout of a half helps from eight draws', () => {
    const half = strengths.dropout.indexOf(0.5);
    const better = draws.filter(
      (seed, i) => runOf('dropout', seed, half).last.validation < plain[i]!.last.validation,
    );
    expect(better).toHaveLength(8);
  });
});

describe('the masks', () => {
  it('take out the share that was asked for, others in each step, and only under dropout', () => {
    const half = strengths.dropout.indexOf(0.5);
    const { run } = runOf('dropout', 1, half);
    const counts = run.slice(1).flatMap(({ dropped }) => dropped.map((units) => units.length));
    expect(counts).toHaveLength(200);
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    expect(Math.abs(mean / width - 0.5)).toBeLessThan(0.03);
    expect(run[1]!.dropped).not.toEqual(run[2]!.dropped);
    expect(plain[0]!.run[1]!.dropped).toEqual([]);
  });
});
