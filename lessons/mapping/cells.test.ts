import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runCell } from '@/engine/testing/node-harness';

function read(name: string): string {
  return readFileSync(new URL(`./cells/${name}.ts`, import.meta.url), 'utf8');
}

it('fits the curve between its examples and not beyond them', async () => {
  const run = await runCell(read('curve'));
  const { record, batches } = run;
  expect(run.error).toBeNull();
  expect(record.valueAt('loss', 600)).toBeLessThan(0.01);
  const rows = batches.flatMap(({ logs }) =>
    logs.flatMap((log) => ('rows' in log ? log.rows : [])),
  );
  const numbers = rows.slice(1).map((row = []) => row.slice(1).map(Number));
  const [[, inner, innerTruth], , [, outer, outerTruth]] = numbers as [
    number[],
    number[],
    number[],
  ];
  expect(Math.abs(inner! - innerTruth!)).toBeLessThan(0.15);
  expect(Math.abs(outer! - outerTruth!)).toBeGreaterThan(1);
  run.dispose();
});

it('needs the right feature, given or learned', async () => {
  const run = await runCell(read('features'));
  const { record } = run;
  expect(run.error).toBeNull();
  expect(record.valueAt('neuron', 200)).toBeLessThan(0.7);
  expect(record.valueAt('feature', 200)).toBeGreaterThan(0.97);
  expect(record.valueAt('network', 200)).toBeGreaterThan(0.97);
  run.dispose();
});
