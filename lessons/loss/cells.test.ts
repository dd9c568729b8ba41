import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runCell, type HarnessRun } from '@/engine/testing/node-harness';

async function run(name: string, params: Record<string, number>, look: (run: HarnessRun) => void) {
  const code = readFileSync(new URL(`./cells/${name}.ts`, import.meta.url), 'utf8');
  const finished = await runCell(code, { params });
  expect(finished.error).toBeNull();
  look(finished);
  finished.dispose();
}

it.each([
  [0, 0.5, 7.5],
  [2, 0.393, 7.233],
])('fits the line of loss %d as the map has it', async (kind, w, b) => {
  await run('fit', { kind }, ({ record }) => {
    expect(record.valueAt('w', 400)).toBeCloseTo(w, 3);
    expect(record.valueAt('b', 400)).toBeCloseTo(b, 2);
  });
});

it('jitters about the line of least absolute error', async () => {
  await run('fit', { kind: 1 }, ({ record }) => {
    const losses = record.series('loss').values.slice(-20);
    expect(Math.max(...losses)).toBeLessThan(0.5);
    expect(Math.max(...losses) - Math.min(...losses)).toBeGreaterThan(0.005);
  });
});

it('recovers from a confident mistake with cross-entropy, and not with squared error', async () => {
  await run('rings', { kind: 0 }, ({ record }) => {
    expect(record.valueAt('right', 1)).toBe(9);
    expect(record.valueAt('right', 50)).toBe(20);
    expect(record.valueAt('w', 300)).toBeCloseTo(-2.322, 2);
    expect(record.valueAt('b', 300)).toBeCloseTo(-1.208, 2);
  });
  await run('rings', { kind: 1 }, ({ record }) => {
    expect(record.valueAt('right', 100)).toBe(9);
    expect(record.valueAt('w', 100)).toBeCloseTo(9.48, 2);
    expect(record.valueAt('right', 300)).toBe(15);
  });
});

it('shows where the formula, its clipped form and the logit part', async () => {
  await run('zero', {}, ({ batches }) => {
    const rows = batches.flatMap(({ logs }) =>
      logs.flatMap((log) => ('rows' in log ? log.rows : [])),
    );
    expect(rows.at(-2)).toEqual(['3', '20', 'Infinity', 'NaN', '15.9424', '0', '20', '1']);
  });
});
