/** What the text claims of its cells; what it says of ten starts, over ten of them. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { editCell, lookAtRun, readCell } from '@/engine/testing/lesson-cells';
import type { RunRecord } from '@/engine/wire/session-types';
import { networkOf } from './network';

const dataDir = path.resolve('public/data');
const train = readCell(import.meta.url, 'train');
const moved = readCell(import.meta.url, 'moved');

/** Both cells take long: `npm run verify` goes through all starts. */
const long = process.env['VERIFY'] !== undefined;
const seeds = Array.from({ length: 10 }, (_, i) => i + 1);

/** How far the first convolution's kernels went from their first values, in their own first length. */
function wayOf(record: RunRecord): number {
  const kernelsAt = (step: number) => networkOf(record.shownNear('weights', step)!.values)!.first;
  const length = (values: Float32Array) => Math.hypot(...values);
  const [{ kernel: first }, { kernel: last }] = [kernelsAt(1), kernelsAt(record.lastStep)];
  return length(first.map((value, i) => value - last[i]!)) / length(first);
}

/** Shares as the text rounds them, in whole percents, each end moved outwards by half of one. */
function within(share: number, from: number, to: number): void {
  expect(100 * share).toBeGreaterThan(from - 0.5);
  expect(100 * share).toBeLessThan(to + 0.5);
}

describe('the network that is trained anew', () => {
  it('shows the figure its random weights, and those that it ends with', () =>
    lookAtRun(train, { dataDir, params: { filters: 4, steps: 100 } }, ({ record }) => {
      const [first, last] = [1, 100].map((step) => record.shownNear('weights', step)!);
      expect([first!.step, last!.step]).toEqual([1, 100]);
      expect(networkOf(first!.values)?.first.shape).toEqual([3, 3, 1, 4]);
      expect(last!.values).not.toEqual(first!.values);
      expect(record.valueAt('loss', 1)).toBeCloseTo(2.3, 0);
      expect(record.valueAt('loss', 100)).toBeLessThan(1);
    }));

  const judged = `${train}
const all = validation.batch(0, 1_000);
report({ 'at the end': judge(all).accuracy });
`;

  it.runIf(long).each(seeds)('reads what the text says after 200 steps, seed %d', (seed) =>
    lookAtRun(judged, { dataDir, seed }, ({ record }) => {
      const end = record.series('at the end').values.at(-1)!;
      within(end, 96, 98);
      expect(wayOf(record)).toBeGreaterThan(0.85);
      expect(wayOf(record)).toBeLessThan(1.15);
      const kept = Array.from({ length: 200 }, (_, i) => record.shownNear('weights', i + 1)?.step);
      expect(kept).toEqual(kept.map((_, i) => i + 1));
      if (seed === 1) expect(end).toBeCloseTo(0.968, 3);
    }),
  );
});

interface Row {
  readonly by: number;
  readonly cnn: number;
  readonly plain: number;
}

/** The rows that the cell displays, and what both networks read in 1000 images black on white. */
async function readRows(seed: number, reach: number) {
  const inverted = `console.log(JSON.stringify([cnn, plain].map((model) =>
    tf.metrics.categoricalAccuracy(y, model.apply(tf.sub(1, x)) as tf.Tensor).mean().dataSync()[0])));`;
  const shown = 'display([0, 1, 2, 3, 4, 5, 6].map((by) => tf.tidy(() => row(by))));';
  const told = editCell(
    moved,
    shown,
    `console.log(JSON.stringify([0, 2, 4].map(row)));${inverted}`,
  );
  return lookAtRun(told, { dataDir, seed, params: { reach } }, ({ logs }) => {
    expect(logs[0]?.text).toBe('12810 and 12730 parameters');
    const [still, two, four] = JSON.parse(logs[1]!.text) as readonly Row[];
    const [cnn, plain] = JSON.parse(logs[2]!.text) as readonly number[];
    return { still: still!, two: two!, four: four!, inverted: { cnn: cnn!, plain: plain! } };
  });
}

describe.runIf(long)('digits that were moved', () => {
  it.each(seeds)(
    'are read as the text says by networks that never saw any, seed %d',
    async (seed) => {
      const { still, two, four, inverted } = await readRows(seed, 0);
      within(still.cnn, 96, 98);
      within(still.plain, 93, 95);
      within(two.cnn, 83, 88);
      within(two.plain, 58, 64);
      within(four.cnn, 34, 42);
      within(four.plain, 13, 17);
      within(inverted.cnn, 6, 13);
      within(inverted.plain, 0, 7);
      if (seed !== 1) return;
      expect(still.cnn).toBeCloseTo(0.964, 3);
      expect(still.plain).toBeCloseTo(0.929, 3);
      expect(four.cnn).toBeCloseTo(0.34, 3);
      expect(four.plain).toBeCloseTo(0.158, 3);
    },
  );

  it.each(seeds)('are read as the text says by networks that saw some, seed %d', async (seed) => {
    const { still, four } = await readRows(seed, 4);
    within(four.cnn, 83, 87);
    within(four.plain, 47, 58);
    within(still.cnn, 92, 96);
    within(still.plain, 73, 85);
    if (seed !== 1) return;
    expect(four.cnn).toBeCloseTo(0.857, 3);
    expect(four.plain).toBeCloseTo(0.577, 3);
    expect(still.cnn).toBeCloseTo(0.937, 3);
    expect(still.plain).toBeCloseTo(0.76, 3);
  });
});
