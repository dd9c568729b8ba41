import { describe, expect, it } from 'vitest';
import { partNames, splitBirds } from './birds';
import { judge, readCurves, train, type Training, type TrainingOptions } from './model';
import { forward, meanLoss, parameterCount } from './network';

function lossAfter(training: Training, epochs: number): readonly [number, number] {
  const step = (epochs * 204) / training.size;
  const { loss, right } = judge(training.snapshots[step]!, training.split.validation);
  return [loss, right];
}

const usual: TrainingOptions = { size: 6, rate: 0.3, order: 'shuffled' };

describe('the three sets', () => {
  const shuffled = splitBirds(true);

  it('have no bird in common and leave none out', () => {
    const birds = partNames.flatMap((name) => shuffled[name].raw.map((row) => row.join()));
    const sorted = splitBirds(false);
    const all = partNames.flatMap((name) => sorted[name].raw.map((row) => row.join()));
    expect([...birds].sort()).toEqual([...all].sort());
    expect(partNames.map((name) => shuffled[name].size)).toEqual([204, 69, 69]);
  });

  it('are scaled by the training set alone', () => {
    const { train: known, validation, mean, deviation } = shuffled;
    for (const j of mean.keys()) {
      const column = known.labels.map((_, i) => known.x[4 * i + j]!);
      const average = column.reduce((sum, v) => sum + v, 0) / column.length;
      const variance = column.reduce((sum, v) => sum + v * v, 0) / column.length;
      expect(average).toBeCloseTo(0, 12);
      expect(variance).toBeCloseTo(1, 12);
      expect(validation.x[j]).toBeCloseTo((validation.raw[0]![j]! - mean[j]!) / deviation[j]!, 12);
    }
    expect(mean[0]).toBeCloseTo(43.75, 2);
    expect(deviation[0]).toBeCloseTo(5.419, 3);
  });

  it('have every species where they were shuffled, and not where they were not', () => {
    const kinds = (shuffledToo: boolean) =>
      partNames.map((name) => new Set(splitBirds(shuffledToo)[name].labels).size);
    expect(kinds(true)).toEqual([3, 3, 3]);
    expect(kinds(false)).toEqual([2, 2, 1]);
  });
});

describe('training', () => {
  it('has 27 parameters, and as many steps as the batch size says', () => {
    expect(parameterCount).toBe(27);
    for (const [size, steps] of [
      [204, 10],
      [6, 340],
      [1, 2040],
    ] as const) {
      const { batches, snapshots } = train({ ...usual, size });
      expect(batches).toHaveLength(steps);
      expect(snapshots).toHaveLength(steps + 1);
    }
  });

  it('reads every bird once an epoch', () => {
    const { batches } = train(usual);
    for (const epoch of [0, 9]) {
      const read = batches.slice(34 * epoch, 34 * (epoch + 1)).flat();
      expect([...read].sort((a, b) => a - b)).toEqual(Array.from({ length: 204 }, (_, i) => i));
    }
  });

  it('has the losses that the lesson tells of batches', () => {
    const [full, fullRight] = lossAfter(train({ ...usual, size: 204 }), 10);
    expect(full).toBeCloseTo(0.613, 3);
    expect(fullRight).toBe(56);
    const [some, someRight] = lossAfter(train(usual), 10);
    expect(some).toBeCloseTo(0.0345, 4);
    expect(someRight).toBe(68);
  });

  it('has the losses that the lesson tells of sorted data', () => {
    const [shuffled, right] = lossAfter(train({ ...usual, rate: 1 }), 2);
    expect(shuffled).toBeCloseTo(0.047, 4);
    expect(right).toBe(68);
    const sorted = train({ size: 6, rate: 1, order: 'sorted' });
    const losses = sorted.snapshots.map((w) => judge(w, sorted.split.validation).loss);
    expect(losses[0]).toBeCloseTo(1.145, 3);
    // Fifteen batches hold nothing but Adélies, 28 of which are in the validation set.
    const species = (k: number) => sorted.batches[k]!.map((i) => sorted.split.train.labels[i]!);
    expect(new Set(sorted.batches.slice(0, 15).flatMap((_, k) => species(k)))).toEqual(
      new Set([0]),
    );
    expect(judge(sorted.snapshots[15]!, sorted.split.validation).right).toBe(28);
    expect(sorted.split.validation.labels.filter((label) => label === 0)).toHaveLength(28);
    // The chinstraps end with step 22, and nothing before or after is as bad.
    expect(species(21)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(species(22)).toContain(2);
    expect(losses[22]).toBeCloseTo(1.715, 3);
    expect(losses[22]).toBe(Math.max(...losses));
    const [later, laterRight] = lossAfter(sorted, 2);
    expect(later).toBeCloseTo(0.63, 3);
    expect(laterRight).toBe(50);
    const one = { size: 1, rate: 1 };
    expect(lossAfter(train({ ...one, order: 'sorted' }), 10)[1]).toBe(45);
    expect(lossAfter(train({ ...one, order: 'shuffled' }), 10)[1]).toBe(67);
  });

  it('fails on species that the training set does not have', () => {
    const { split, snapshots } = train({ ...usual, order: 'unsplit' });
    const rights = partNames.map((name) => judge(snapshots.at(-1)!, split[name]).right);
    expect(rights).toEqual([203, 14, 0]);
  });

  it('is drawn as it was', () => {
    const training = train({ ...usual, size: 1 });
    const { steps, train: losses } = readCurves(training);
    expect(steps.length).toBeLessThan(260);
    expect([steps[0], steps.at(-1)]).toEqual([0, 2040]);
    const { x, y, size: rows } = training.split.train;
    const whole = { x, y, rows };
    expect(losses.at(-1)).toBe(meanLoss(forward(training.snapshots[2040]!, whole), whole));
  });
});
