/** What the text claims of the cell in the plane, over ten starts. */
import { describe, expect, it } from 'vitest';
import { lookAtRun, readCell } from '@/engine/testing/lesson-cells';

const plane = readCell(import.meta.url, 'plane');
const seeds = Array.from({ length: 10 }, (_, i) => i + 1);

describe.runIf(process.env['VERIFY'] !== undefined)('two perceptrons in TensorFlow.js', () => {
  it.each(seeds)('reach the ring, seed %d', { timeout: 300_000 }, (seed) =>
    lookAtRun(plane, { seed }, ({ record }) => {
      expect(record.valueAt('modes', 3000)).toBeGreaterThanOrEqual(6);
      const { values } = record.series('D');
      const late = values.slice(-100);
      const mean = late.reduce((sum, value) => sum + value, 0) / late.length;
      expect(Math.abs(mean - 2 * Math.log(2))).toBeLessThan(0.2);
    }),
  );

  it.each(seeds)('collapse when the generator is too fast, seed %d', { timeout: 300_000 }, (seed) =>
    lookAtRun(plane, { seed, params: { 'rate D': 0.0005, 'rate G': 0.01 } }, ({ record }) =>
      expect(record.valueAt('modes', 3000)).toBeLessThanOrEqual(3),
    ),
  );
});
