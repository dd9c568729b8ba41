/** What the text claims of its cells, over ten seeds each. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { editCell, lookAtRun, readCell } from '@/engine/testing/lesson-cells';
import type { HarnessRun } from '@/engine/testing/node-harness';

const dataDir = path.resolve('public/data');

function read(cell: string): string {
  return readCell(import.meta.url, cell);
}

function run<T>(
  code: string,
  params: Readonly<Record<string, number>>,
  look: (run: HarnessRun) => T,
): Promise<T> {
  return lookAtRun(code, { dataDir, params }, look);
}

/** `npm run verify` goes through all ten. */
const seeds = Array.from({ length: process.env['VERIFY'] === undefined ? 2 : 10 }, (_, i) => i + 1);

describe('the deep network', () => {
  const depth = read('depth');

  it.each([
    ['z.sigmoid()', 1.4, 1.05, 1.051],
    ['z.tanh()', 1, 0.015, 0.045],
    ['z.relu()', 0.5, 1.05, 1.051],
    ['z.relu()', 1, 0.015, 0.395],
    ['z.relu()', 1.4, 0.0045, 0.0215],
  ] as const)('with %s and a gain of %f ends between %f and %f', async (f, gain, least, most) => {
    for (const seed of seeds) {
      const loss = await run(editCell(depth, 'z.sigmoid()', f), { gain, seed }, ({ record }) =>
        record.valueAt('loss', 200),
      );
      expect(loss).toBeGreaterThanOrEqual(least - 0.0005);
      expect(loss).toBeLessThanOrEqual(most);
    }
  });

  it('is not helped by a rate of 1', async () => {
    await run(depth, { rate: 1 }, ({ record }) => {
      expect(record.valueAt('loss', 200)).toBeCloseTo(1.05, 2);
    });
  });
});

describe('the layer that dies', () => {
  const silent = read('silent');
  const endOf = (code: string, params: Readonly<Record<string, number>>) =>
    run(code, params, ({ record }) => record.valueAt('loss', 300)!);

  it('is dead after three steps from the first seed', async () => {
    await run(silent, {}, ({ record }) => {
      expect([62, 153]).toEqual([2, 3].map((k) => Math.round(record.valueAt('loss', k)!)));
      expect(record.valueAt('silent', 2)).toBeLessThan(16);
      expect(record.valueAt('silent', 3)).toBe(16);
      expect(record.valueAt('gradient', 4)).toBe(0);
      expect(record.valueAt('gradient', 300)).toBe(0);
      expect(record.valueAt('loss', 300)).toBeCloseTo(0.0651, 4);
    });
  });

  it('ends so from seven seeds of ten, and from none at a rate of 0.02', async () => {
    const deadly = [1, 2, 4, 5, 6, 9, 10];
    for (const seed of seeds) {
      const loss = await endOf(silent, { seed });
      expect(loss).toBeCloseTo(deadly.includes(seed) ? 0.0651 : 0.0227, 3);
      expect(await endOf(silent, { seed, rate: 0.02 })).toBeCloseTo(0.023, 3);
    }
  });

  it('overflows from five seeds of ten with a leak alone', async () => {
    const leaky = editCell(silent, 'z.relu()', 'z.leakyRelu(0.1)');
    const overflowing = [3, 4, 5, 7, 10];
    for (const seed of [...seeds, 3]) {
      const loss = await endOf(leaky, { seed });
      if (overflowing.includes(seed)) expect(loss).toBeNaN();
      else expect(loss).toBeLessThan(0.03);
    }
  });
});
