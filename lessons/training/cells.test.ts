import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runCell } from '@/engine/testing/node-harness';

const dataDir = 'public/data';

function read(name: string): string {
  return readFileSync(new URL(`./cells/${name}.ts`, import.meta.url), 'utf8');
}

it('the loop by hand and model.fit agree, loss by loss and weight by weight', async () => {
  const run = await runCell(read('loop'), { dataDir });
  const { record, error, logs } = run;
  expect(error).toBeNull();
  const byHand = record.series('hand loss').values;
  expect(byHand).toHaveLength(170);
  expect(byHand.at(-1)).toBeLessThan(byHand[0]! / 20);
  expect(Math.max(...record.series('difference').values)).toBeLessThan(1e-6);
  const gap = Number(logs.at(-1)!.text.split('\n').at(-1));
  expect(gap).toBeLessThan(1e-5);
  run.dispose();
});

it('what is chosen by the test set does well on it and nowhere else', async () => {
  const run = await runCell(read('leak'), { dataDir });
  const { record, error, logs } = run;
  expect(error).toBeNull();
  expect(record.series('test accuracy').values.at(-1)).toBeCloseTo(32 / 42, 6);
  expect(record.series('fresh accuracy').values.at(-1)).toBeCloseTo(0.455, 6);
  const shares = logs.slice(-2).map(({ text }) => Number(text.split('\n').at(-1)));
  expect(shares).toEqual([1, 0.48]);
  run.dispose();
});
