/** What the text claims of its cells; the claim about starts over ten of them. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { editCell, lookAtRun, readCell } from '@/engine/testing/lesson-cells';

const dataDir = path.resolve('public/data');
const learn = readCell(import.meta.url, 'learn');

/** `npm run verify` goes through all ten. */
const seeds = Array.from({ length: process.env['VERIFY'] === undefined ? 1 : 10 }, (_, i) => i + 1);

describe('the kernel that is learned', () => {
  it.each(seeds)(
    'knows digits that it has not seen, and the dense layer does not, seed %d',
    (seed) =>
      lookAtRun(learn, { dataDir, params: { seed } }, ({ record }) => {
        expect(record.valueAt('kernel', 200)).toBeLessThan(0.002);
        expect(record.valueAt('dense', 200)).toBeGreaterThan(0.81);
        if (seed !== 1) return;
        expect(record.valueAt('kernel', 1)).toBeCloseTo(1.48, 2);
        expect(record.valueAt('kernel', 200)).toBeCloseTo(0.0014, 4);
        expect(record.valueAt('dense', 1)).toBeCloseTo(1.4, 2);
        expect(record.valueAt('dense', 200)).toBeCloseTo(0.82, 2);
      }),
  );

  it('stands beside a dense layer that has fitted what it was shown', () => {
    const seen = editCell(learn, 'lossOf(large, unseen)', 'lossOf(large, seen)');
    return lookAtRun(seen, { dataDir }, ({ record }) => {
      expect(record.valueAt('dense', 200)).toBeCloseTo(0.07, 2);
    });
  });
});

it('differs from TensorFlow.js by less than a millionth, gradients too', () =>
  lookAtRun(readCell(import.meta.url, 'by-hand'), {}, ({ logs }) => {
    const gaps = logs.map(({ text }) => text.split(': largest difference '));
    expect(gaps.map(([name]) => name)).toEqual(['z', 'dL/dw', 'dL/dx']);
    for (const [, gap] of gaps) expect(Number(gap)).toBeLessThan(1e-6);
  }));
