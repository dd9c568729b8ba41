import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCell } from '@/engine/testing/node-harness';
import { countMultiplications, countParameters, tabulateLayers } from '@/math/layer-table';
import { inputShape, networkNames, networks, readChoice, writeChoice } from './networks';

const cell = readFileSync(new URL('./cells/train.ts', import.meta.url), 'utf8');
const published = {
  A: [320, 0, 18_496, 0, 0, 16_010],
  B: [320, 0, 0, 692_352, 1_290],
  C: [320, 0, 18_496, 0, 36_928, 0, 36_928, 650],
  D: [0, 100_480, 1_290],
};
const multiplications = { A: 2_440_960, B: 888_192, C: 2_794_240, D: 101_632 };
const totals = { A: 34_826, B: 693_962, C: 93_322, D: 101_770 };

describe.each(networkNames)('network %s', (name) => {
  const rows = tabulateLayers(inputShape, networks[name]);

  it('has the parameters that the lesson names', () => {
    expect(rows.map(({ weights, biases }) => weights + biases)).toEqual(published[name]);
    expect(countParameters(rows)).toBe(totals[name]);
    expect(countMultiplications(rows)).toBe(multiplications[name]);
  });

  it('is the network that the cell builds', async () => {
    const code = writeChoice(cell, name).replace(/const digits = [^]*/, '');
    const run = await runCell(`${code}\nreport({ parameters: model.countParams() });`);
    expect(run.error).toBeNull();
    expect(run.record.series('parameters').values).toEqual([totals[name]]);
    run.dispose();
  });
});

it('chooses a network by one letter of the code', () => {
  expect(readChoice(cell)).toBe('A');
  expect(readChoice(writeChoice(cell, 'C'))).toBe('C');
  expect(writeChoice(cell, 'C').length).toBe(cell.length);
  expect(readChoice('const model = tf.sequential();')).toBeNull();
});
