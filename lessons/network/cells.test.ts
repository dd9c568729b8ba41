/** What the text says of the cells' runs. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runCell, type HarnessRun } from '@/engine/testing/node-harness';

async function run(name: string, widths: string, look: (run: HarnessRun) => void) {
  const code = readFileSync(new URL(`./cells/${name}.ts`, import.meta.url), 'utf8');
  const finished = await runCell(code.replace(/const widths = .*;/, `const widths = ${widths};`));
  expect(finished.error).toBeNull();
  look(finished);
  finished.dispose();
}

it('learns XOR with four hidden units', async () => {
  await run('xor', '', ({ record }) => {
    expect(record.series('accuracy').values.slice(49)).toEqual(Array<number>(151).fill(1));
    expect(record.valueAt('loss', 200)).toBeCloseTo(0.0008, 4);
  });
});

it.each([
  ['[8, 8]', 1, 1],
  ['[8]', 0.79, 0.83],
  ['[26]', 0.83, 0.9],
])(
  'ends the spirals with %s between %d and %d',
  async (widths, low, high) => {
    await run('spirals', widths, ({ record }) => {
      const accuracy = Number(record.valueAt('accuracy', 1000)!.toFixed(4));
      expect(accuracy).toBeGreaterThanOrEqual(low);
      expect(accuracy).toBeLessThanOrEqual(high);
    });
  },
  60_000,
);

it.each([
  ['[2]', 0.7, 0.8],
  ['[3]', 0.96, 1],
])(
  'ends the rings with %s between %d and %d',
  async (widths, low, high) => {
    await run('narrow', widths, ({ record }) => {
      const ends = [1, 2, 3, 4, 5].map((i) => record.valueAt(`start ${i}`, 200)!);
      expect(Math.min(...ends)).toBeGreaterThan(low);
      expect(Math.max(...ends)).toBeLessThan(high);
    });
  },
  60_000,
);
