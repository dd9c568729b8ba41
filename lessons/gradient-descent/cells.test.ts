/** The numbers that the text quotes from its cells. */
import { expect, it } from 'vitest';
import { Doctor } from '@/engine/session/doctor';
import { lookAtRun, readCell } from '@/engine/testing/lesson-cells';
import type { HarnessRun } from '@/engine/testing/node-harness';

/** Runs the fit at a learning rate. */
function run(rate: number, look: (run: HarnessRun) => void): Promise<void> {
  return lookAtRun(readCell(import.meta.url, 'fit'), { params: { rate } }, look);
}

it('fits the nebulae with the numbers that the lesson tells', async () => {
  await run(0.1, ({ record }) => {
    expect(record.valueAt('loss', 150)).toBeCloseTo(0.0497, 4);
    expect(record.valueAt('w', 150)).toBeCloseTo(0.452, 3);
    expect(record.valueAt('b', 150)).toBeCloseTo(-0.039, 3);
    expect(Math.max(...record.series('difference').values)).toBeLessThan(1e-6);
  });
});

it('diverges at a rate of 0.8, to infinity and then to NaN, and the doctor says so', async () => {
  await run(0.8, ({ record, batches }) => {
    const { steps, values } = record.series('loss');
    [0.28, 0.212, 0.399, 1.6, 7.82, 39.5].forEach((loss, i) => {
      expect(values[i]).toBeCloseTo(loss, i < 3 ? 3 : 1);
    });
    expect(steps[values.findIndex((loss) => loss === Infinity)]).toBe(57);
    expect(steps[values.findIndex((loss) => Number.isNaN(loss))]).toBe(111);
    const doctor = new Doctor();
    for (const batch of batches) doctor.receive(batch);
    const { step } = doctor.findings.find(({ kind }) => kind === 'nan')!;
    expect(step).toBe(57);
  });
});

it('walks with all heights, with 32 and with one at a time', async () => {
  await lookAtRun(readCell(import.meta.url, 'batches'), {}, ({ record }) => {
    const [full, some, one] = ['928', '32', '1'].map((name) => record.series(name).values);
    // The walk of the figure with all of them, number for number.
    [19.7127, 16.846].forEach((loss, i) => expect(full![i]).toBeCloseTo(loss, 3));
    expect(full![29]).toBeCloseTo(5.474, 3);
    expect(some![29]).toBeCloseTo(full![29]!, 1);
    const jitter = (losses: readonly number[]) =>
      losses.slice(145).reduce((sum, loss) => sum + loss - 5, 0) / 145;
    expect(jitter(full!)).toBeLessThan(jitter(some!));
    expect(10 * jitter(some!)).toBeLessThan(jitter(one!));
  });
});
