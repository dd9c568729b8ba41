import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runCell, type HarnessRun } from '@/engine/testing/node-harness';
import { Doctor } from '@/engine/session/doctor';

const fit = readFileSync(new URL('./cells/fit.ts', import.meta.url), 'utf8');
const batches = readFileSync(new URL('./cells/batches.ts', import.meta.url), 'utf8');

async function run(rate: number, look: (run: HarnessRun) => void): Promise<void> {
  const finished = await runCell(fit, { params: { rate } });
  expect(finished.error).toBeNull();
  look(finished);
  finished.dispose();
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
  const finished = await runCell(batches);
  expect(finished.error).toBeNull();
  const { record } = finished;
  const [full, some, one] = ['928', '32', '1'].map((name) => record.series(name).values);
  // The walk of the figure with all of them, number for number.
  [19.7127, 16.846].forEach((loss, i) => expect(full![i]).toBeCloseTo(loss, 3));
  expect(full![29]).toBeCloseTo(5.474, 3);
  expect(some![29]).toBeCloseTo(full![29]!, 1);
  const jitter = (losses: readonly number[]) =>
    losses.slice(145).reduce((sum, loss) => sum + loss - 5, 0) / 145;
  expect(jitter(full!)).toBeLessThan(jitter(some!));
  expect(10 * jitter(some!)).toBeLessThan(jitter(one!));
  finished.dispose();
});
