/** The numbers that the text quotes from its cells. */
import { describe, expect, it } from 'vitest';
import { editCell, lookAtRun, readCell } from '@/engine/testing/lesson-cells';
import type { HarnessRun } from '@/engine/testing/node-harness';

function read(cell: string): string {
  return readCell(import.meta.url, cell);
}

function run<T>(
  code: string,
  params: Readonly<Record<string, number>>,
  look: (run: HarnessRun) => T,
): Promise<T> {
  return lookAtRun(code, { params }, look);
}

/** `npm run verify` goes through all ten. */
const seeds = Array.from({ length: process.env['VERIFY'] === undefined ? 2 : 10 }, (_, i) => i + 1);

describe('two layers with and without a bend', () => {
  const bend = read('bend');
  const endOf = (code: string, seed: number) =>
    run(code, { seed }, ({ record }) => record.valueAt('loss', 300)!);

  /** The mean square distance of the valley from its mean: what the best straight line leaves. */
  const heights = Array.from({ length: 41 }, (_, i) => Math.abs(-2 + i / 10));
  const mean = heights.reduce((sum, y) => sum + y, 0) / heights.length;
  const flattest = heights.reduce((sum, y) => sum + (y - mean) ** 2, 0) / heights.length;

  it('get no nearer than a level line without one, whatever the seed', async () => {
    expect(flattest).toBeCloseTo(0.35, 2);
    for (const seed of seeds) expect(await endOf(bend, seed)).toBeCloseTo(flattest, 3);
  });

  it.each([
    ['z.relu()', 0.002],
    ['z.tanh()', 0.005],
    ['z.sigmoid()', 0.012],
  ] as const)('learn the valley with %s from each seed', async (f, most) => {
    for (const seed of seeds) {
      expect(await endOf(editCell(bend, '=> z;', `=> ${f};`), seed)).toBeLessThan(most);
    }
  });
});

describe('the unit that dies', () => {
  const dying = read('dying');

  it('is dead after one step at a rate of 0.25, as in the figure', async () => {
    await run(dying, {}, ({ record }) => {
      expect(record.valueAt('w', 1)).toBeCloseTo(-0.323, 3);
      expect(record.valueAt('b', 1)).toBeCloseTo(-0.305, 3);
      expect(record.valueAt('awake', 1)).toBe(0);
      expect(record.valueAt('loss', 60)).toBeCloseTo(0.2498, 4);
      expect(record.valueAt('w', 60)).toBe(record.valueAt('w', 1));
    });
  });

  it('stays awake at 0.15', async () => {
    await run(dying, { rate: 0.15 }, ({ record }) => {
      expect(record.valueAt('awake', 60)).toBe(50);
      expect(record.valueAt('loss', 60)).toBeCloseTo(0.023, 3);
    });
  });

  it.each(['z.leakyRelu(0.1)', 'z.elu()'])('wakes before step 10 with %s', async (f) => {
    await run(editCell(dying, 'z.relu()', f), {}, ({ record }) => {
      expect(record.valueAt('awake', 1)).toBe(0);
      expect(record.valueAt('awake', 10)).toBeGreaterThan(0);
    });
  });
});
