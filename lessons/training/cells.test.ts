/** What the text says of its cells' runs. */
import { expect, it } from 'vitest';
import { lookAtRun, readCell } from '@/engine/testing/lesson-cells';
import type { HarnessRun } from '@/engine/testing/node-harness';

function run(name: string, look: (run: HarnessRun) => void): Promise<void> {
  return lookAtRun(readCell(import.meta.url, name), { dataDir: 'public/data' }, look);
}

it('the loop by hand and model.fit agree, loss by loss and weight by weight', async () => {
  await run('loop', ({ record, logs }) => {
    const byHand = record.series('hand loss').values;
    expect(byHand).toHaveLength(170);
    expect(byHand.at(-1)).toBeLessThan(byHand[0]! / 20);
    expect(Math.max(...record.series('difference').values)).toBeLessThan(1e-6);
    const gap = Number(logs.at(-1)!.text.split('\n').at(-1));
    expect(gap).toBeLessThan(1e-5);
  });
});

it('what is chosen by the test set does well on it and nowhere else', async () => {
  await run('leak', ({ record, logs }) => {
    expect(record.series('test accuracy').values.at(-1)).toBeCloseTo(32 / 42, 6);
    expect(record.series('fresh accuracy').values.at(-1)).toBeCloseTo(0.455, 6);
    const shares = logs.slice(-2).map(({ text }) => Number(text.split('\n').at(-1)));
    expect(shares).toEqual([1, 0.48]);
  });
});
