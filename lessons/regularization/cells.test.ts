/** What the text claims of its cells; `npm run verify` goes through ten starts, and through every remedy. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookAtRun, readCell } from '@/engine/testing/lesson-cells';
import type { HarnessRun } from '@/engine/testing/node-harness';

const dataDir = path.resolve('public/data');
const verifying = process.env['VERIFY'] !== undefined;
/** The reader's own start is the first. */
const starts = [42, 1, 2, 3, 4, 5, 6, 7, 8, 9];
/** One after the other they take minutes. */
const patience = 7_200_000;

type Params = Readonly<Record<string, number>>;

function lastOf({ record }: HarnessRun, name: string): number {
  return record.valueAt(name, record.lastStep)!;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('the remedies', () => {
  const remedies = readCell(import.meta.url, 'remedies');
  const look = <T>(params: Params, seed: number, read: (run: HarnessRun) => T) =>
    lookAtRun(remedies, { dataDir, seed, params }, read);
  const resultOf = (params: Params, seed: number) =>
    look(params, seed, (run) => ({
      loss: lastOf(run, 'fresh loss'),
      accuracy: lastOf(run, 'fresh accuracy'),
    }));

  it(
    'are not there at first: 200 digits are learned by heart, and the validation loss rises',
    () =>
      look({}, 42, (run) => {
        expect(lastOf(run, 'accuracy')).toBe(1);
        expect(lastOf(run, 'loss')).toBeLessThan(0.0005);
        expect(run.record.valueAt('validation loss', 140)).toBeLessThan(0.49);
        expect(lastOf(run, 'validation loss')).toBeCloseTo(0.578, 2);
        expect(lastOf(run, 'fresh accuracy')).toBeCloseTo(0.88, 2);
      }),
    patience,
  );

  it(
    'end a run early, with the weights of the least validation loss',
    () =>
      look({ patience: 5 }, 42, (run) => {
        expect(run.record.lastStep).toBe(140);
        expect(lastOf(run, 'fresh loss')).toBeCloseTo(0.476, 2);
      }),
    patience,
  );

  /** Accuracy in per cent and loss, as the table has them; from how many starts each was better than as it stands. */
  const rows: readonly { digits: number; params: Params; table: number[]; better: number[] }[] = [
    { digits: 200, params: { L2: 0.001 }, table: [84.6, 0.52], better: [5, 10] },
    { digits: 200, params: { L1: 0.0001 }, table: [83.8, 0.56], better: [2, 10] },
    { digits: 200, params: { dropout: 0.5 }, table: [85.1, 0.7], better: [8, 3] },
    { digits: 200, params: { shift: 2 }, table: [90.2, 0.41], better: [10, 10] },
    { digits: 200, params: { 'batch norm': 1 }, table: [84.1, 0.52], better: [2, 10] },
    { digits: 200, params: { patience: 5 }, table: [84.9, 0.51], better: [6, 10] },
    { digits: 10_000, params: { L2: 0.001 }, table: [95.7, 0.153], better: [1, 1] },
    { digits: 10_000, params: { L1: 0.0001 }, table: [95.7, 0.155], better: [2, 0] },
    { digits: 10_000, params: { dropout: 0.5 }, table: [95.7, 0.151], better: [1, 1] },
    { digits: 10_000, params: { shift: 2 }, table: [96.4, 0.131], better: [6, 8] },
    { digits: 10_000, params: { 'batch norm': 1 }, table: [96.4, 0.128], better: [7, 9] },
    { digits: 10_000, params: { patience: 5 }, table: [96.1, 0.143], better: [2, 4] },
  ];

  describe.skipIf(!verifying).each([
    [200, 84.8, 0.66],
    [10_000, 96.2, 0.141],
  ])('over ten starts with %i digits', (digits, accuracy, loss) => {
    it(
      'are worth what the table says',
      async () => {
        const allOf = async (params: Params) => {
          const results: Awaited<ReturnType<typeof resultOf>>[] = [];
          for (const seed of starts) results.push(await resultOf({ digits, ...params }, seed));
          return results;
        };
        const plain = await allOf({});
        expect(100 * mean(plain.map((it) => it.accuracy))).toBeCloseTo(accuracy, 1);
        expect(mean(plain.map((it) => it.loss))).toBeCloseTo(loss, 2);
        for (const row of rows.filter((it) => it.digits === digits)) {
          const results = await allOf(row.params);
          expect(100 * mean(results.map((it) => it.accuracy))).toBeCloseTo(row.table[0]!, 1);
          expect(mean(results.map((it) => it.loss))).toBeCloseTo(row.table[1]!, 2);
          const righter = results.filter((it, i) => it.accuracy > plain[i]!.accuracy).length;
          const lower = results.filter((it, i) => it.loss < plain[i]!.loss).length;
          expect([righter, lower]).toEqual(row.better);
        }
      },
      patience,
    );
  });
});

describe('copies made before the division', () => {
  const leak = readCell(import.meta.url, 'leak');
  const sharesFrom = (seed: number, params: Params) =>
    lookAtRun(leak, { dataDir, seed, params }, (run) => ({
      validation: lastOf(run, 'validation accuracy'),
      fresh: lastOf(run, 'fresh accuracy'),
    }));

  it(
    'promise too much from every start, and after it nothing on average',
    async () => {
      const seeds = verifying ? starts : starts.slice(0, 2);
      const first = await sharesFrom(42, {});
      expect(first.validation).toBeCloseTo(0.967, 2);
      expect(first.fresh).toBeCloseTo(0.874, 2);
      const careful: { validation: number; fresh: number }[] = [];
      for (const seed of seeds) {
        const { validation, fresh } = await sharesFrom(seed, {});
        expect(validation - fresh).toBeGreaterThan(0.06);
        careful.push(await sharesFrom(seed, { 'split first': 1 }));
      }
      if (!verifying) return;
      expect(mean(careful.map((it) => it.validation))).toBeCloseTo(0.839, 2);
      expect(mean(careful.map((it) => it.fresh))).toBeCloseTo(0.865, 2);
    },
    patience,
  );
});
