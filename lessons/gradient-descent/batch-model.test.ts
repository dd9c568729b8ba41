import { describe, expect, it } from 'vitest';
import { errorGradient, fitLine, meanSquaredError } from '@/math/line-fit';
import { walkDown } from '@/math/descent';
import {
  batchOpening,
  batchSizes,
  lossAt,
  mostBatchSteps,
  pauseWalker,
  walkInBatches,
  type BatchState,
} from './batch-model';
import { heightCounts, heights, middle } from './heights';

describe('Galton’s heights', () => {
  it('are as many, for each height of the parents and of the children, as the table says', () => {
    const totals = (axis: 0 | 1) => {
      const counts = new Map<number, number>();
      for (const [at, count] of heightCounts) {
        counts.set(at[axis], (counts.get(at[axis]) ?? 0) + count);
      }
      return [...counts].sort(([a], [b]) => a - b).map(([, count]) => count);
    };
    expect(heights).toHaveLength(928);
    expect(totals(0)).toEqual([14, 23, 66, 78, 211, 219, 183, 68, 43, 19, 4]);
    expect(totals(1)).toEqual([5, 7, 32, 59, 48, 117, 138, 120, 167, 99, 64, 41, 17, 14]);
  });

  it('have the line that is known for them', () => {
    const [w, b] = fitLine(heights);
    expect(w).toBeCloseTo(0.6463, 4);
    expect(b + middle - w * middle).toBeCloseTo(23.9415, 4);
    expect(lossAt([w, b])).toBeCloseTo(5, 3);
    expect(lossAt([2, -1])).toBeCloseTo(meanSquaredError(heights, [2, -1]), 9);
  });
});

describe('the three walks', () => {
  const walkers = (state: BatchState) =>
    walkInBatches(state).map((walker) => pauseWalker(walker, state.steps));
  const lossesAt = (steps: number, rate: number) =>
    walkers({ ...batchOpening, steps, rate }).map(({ losses }) => losses.at(-1)!);

  it('have the losses that the lesson tells', () => {
    const [full, some, one] = lossesAt(29, 0.02);
    expect(full).toBeCloseTo(5.474, 3);
    expect(some).toBeCloseTo(5.469, 3);
    expect(one).toBeCloseTo(5.82, 2);
    const [settled, near, jittering] = lossesAt(mostBatchSteps, 0.02);
    expect(settled).toBeCloseTo(5, 3);
    expect(near).toBeCloseTo(5.002, 3);
    expect(jittering).toBeCloseTo(5.326, 3);
    expect(lossesAt(mostBatchSteps, 0.01)[2]).toBeCloseTo(5.203, 3);
  });

  it('count what they look at, and walk with the gradient of everything where a batch is everything', () => {
    const [full, some, one] = walkers({ ...batchOpening, steps: 29 });
    expect([full, some, one].map((walker) => walker!.seen)).toEqual([26_912, 928, 29]);
    expect(batchSizes).toEqual([928, 32, 1]);
    const alone = walkDown((at) => errorGradient(heights, at), batchOpening.start, 0.02, 29);
    full!.trail.at(-1)!.forEach((value, i) => expect(value).toBeCloseTo(alone.at(-1)![i]!, 9));
  });

  it('keep a rate of 0.1 with all examples, and not with one at a time', () => {
    const [full, , one] = walkInBatches({ ...batchOpening, rate: 0.1 });
    expect(full!.losses.at(-1)).toBeCloseTo(5, 3);
    expect(Math.max(...one!.losses.slice(100))).toBeGreaterThan(80);
  });
});
