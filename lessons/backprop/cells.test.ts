import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runCell, type HarnessRun } from '@/engine/testing/node-harness';

function read(cell: string): string {
  return readFileSync(new URL(`./cells/${cell}.ts`, import.meta.url), 'utf8');
}

const accumulating = 'source.grad += v.local';
const replacing = 'source.grad = v.local';

async function run(code: string, look: (run: HarnessRun) => void): Promise<void> {
  const finished = await runCell(code);
  expect(finished.error).toBeNull();
  look(finished);
  finished.dispose();
}

/** The columns of the printed table: ours and TensorFlow.js's. */
function readTable({ logs }: HarnessRun): readonly (readonly [number, number])[] {
  const rows = logs.flatMap((entry) => ('rows' in entry ? [entry.rows as string[][]] : []))[0]!;
  return rows.slice(1).map((row) => [Number(row[2]), Number(row[3])] as const);
}

it('differentiates as TensorFlow.js does, with the numbers of the text', async () => {
  await run(read('autograd'), (finished) => {
    const table = readTable(finished);
    expect(table.map(([ours]) => ours)).toEqual([-1.55651, -0.648546, -1.29709]);
    for (const [ours, theirs] of table) expect(ours).toBeCloseTo(theirs, 5);
  });
});

it('finds half of every slope when it replaces instead of adding', async () => {
  await run(read('autograd').replace(accumulating, replacing), (finished) => {
    for (const [ours, theirs] of readTable(finished)) expect(ours).toBeCloseTo(theirs / 2, 5);
  });
});

it('learns XOR, by way of a plateau', async () => {
  await run(read('xor'), ({ record }) => {
    expect(record.valueAt('loss', 1)).toBeCloseTo(2.89, 2);
    expect(record.valueAt('loss', 3)).toBeGreaterThan(1);
    // What is reported fourth is the loss after three steps.
    expect(record.valueAt('loss', 4)).toBeLessThan(1);
    expect(record.valueAt('loss', 50)).toBeCloseTo(0.79, 2);
    expect(record.valueAt('loss', 200)).toBeCloseTo(0.008, 3);
    for (const [name, wanted] of [
      ['0, 0', 0],
      ['0, 1', 1],
      ['1, 0', 1],
      ['1, 1', 0],
    ] as const) {
      expect(Math.abs(record.valueAt(name, 200)! - wanted)).toBeLessThan(0.1);
    }
  });
});

it('does not learn XOR when slopes pile up', async () => {
  const code = read('xor');
  const reset = /^.*v\.grad = 0;.*$/m;
  expect(code).toMatch(reset);
  await run(code.replace(reset, ''), ({ record }) => {
    expect(record.valueAt('loss', 300)).toBeCloseTo(0.75, 2);
    expect(Math.max(...record.series('loss').values.slice(50))).toBeGreaterThan(2);
  });
});
