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
  ['[8, 8]', 1],
  ['[8]', 0.81],
  ['[26]', 0.87],
])(
  'ends the spirals with %s at %d',
  async (widths, accuracy) => {
    await run('spirals', widths, ({ record }) => {
      expect(record.valueAt('accuracy', 1000)).toBeCloseTo(accuracy, 5);
    });
  },
  60_000,
);

it.each([
  ['[2]', 0.785, 0.79],
  ['[3]', 0.97, 0.985],
])(
  'ends the rings with %s between %d and %d',
  async (widths, low, high) => {
    await run('narrow', widths, ({ record }) => {
      const ends = [1, 2, 3, 4, 5].map((i) => record.valueAt(`start ${i}`, 200)!);
      expect(Math.min(...ends)).toBeCloseTo(low, 5);
      expect(Math.max(...ends)).toBeCloseTo(high, 5);
    });
  },
  60_000,
);
