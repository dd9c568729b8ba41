import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCell, type HarnessRun } from '@/engine/testing/node-harness';

function read(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}

async function run<T>(
  code: string,
  params: Readonly<Record<string, number>>,
  look: (run: HarnessRun) => T,
): Promise<T> {
  const finished = await runCell(code, { params });
  try {
    expect(finished.error).toBeNull();
    return look(finished);
  } finally {
    finished.dispose();
  }
}

function lossesOf({ record }: HarnessRun): readonly number[] {
  return record.series('loss').values;
}

describe('gates', () => {
  const gates = read('./cells/gates.ts');

  it('learns AND with the numbers that the lesson tells', async () => {
    await run(gates, {}, ({ record }) => {
      const { steps, values } = record.series('accuracy');
      const lastWrong = values.findLastIndex((accuracy) => accuracy < 1);
      expect(steps[lastWrong + 1]).toBe(14);
      expect(record.valueAt('loss', 300)).toBeCloseTo(0.056, 3);
      const weights = record.shownAt('weights', 300)!.values;
      expect(weights[0]).toBeCloseTo(5.04, 2);
      expect(weights[1]).toBeCloseTo(5.04, 2);
      expect(record.shownAt('bias', 300)!.values[0]).toBeCloseTo(-7.74, 2);
      expect([...record.shownAt('targets', 300)!.values]).toEqual([0, 0, 0, 1]);
    });
  });

  it('learns OR and cannot learn XOR', async () => {
    const accuracyOf = (gate: string) =>
      run(gates.replace("'and'", `'${gate}'`), {}, ({ record }) => record.valueAt('accuracy', 300));
    expect(await accuracyOf('or')).toBe(1);
    expect(await accuracyOf('xor')).toBeLessThan(1);
  });

  it('jumps at a rate of 20: through AND, and to and fro on XOR', async () => {
    const first = (await run(gates, { rate: 20 }, lossesOf)).slice(0, 5);
    [0.83, 2.29, 1.06, 3.04, 0.1].forEach((loss, i) => expect(first[i]).toBeCloseTo(loss, 2));
    const onXor = await run(gates.replace("'and'", "'xor'"), { rate: 20 }, lossesOf);
    expect(Math.min(...onXor.slice(1))).toBeCloseTo(1.6, 1);
    expect(Math.max(...onXor)).toBeCloseTo(5.3, 1);
    expect(Math.min(...onXor.slice(-20))).toBeCloseTo(3.6, 1);
    expect(Math.max(...onXor.slice(-20))).toBeCloseTo(3.9, 1);
  });
});

describe('xor', () => {
  const xor = read('./cells/xor.ts');

  it('stalls at ln 2 and answers 0.5 to everything', async () => {
    await run(xor, {}, ({ record, logs }) => {
      expect(record.valueAt('loss', 1000)).toBeCloseTo(Math.LN2, 5);
      expect(logs.at(-1)?.text).toMatch(/\[4,1\][^.]*0\.5\],\s*\[0\.5\],\s*\[0\.5\],\s*\[0\.5\]/);
    });
  });

  it('is mended by the product of the inputs', async () => {
    const mended = xor.replace('= x; // [1]', '= tf.concat([x, x.prod(1, true)], 1); // [1]');
    expect(mended).not.toBe(xor);
    expect((await run(mended, {}, lossesOf)).at(-1)).toBeCloseTo(0.026, 3);
  });
});

describe('hidden', () => {
  const hidden = read('./cells/hidden.ts');

  it('solves XOR from seed 1 and is caught at half of ln 2 from seed 2', async () => {
    expect((await run(hidden, { seed: 1 }, lossesOf)).at(-1)).toBeCloseTo(0.003, 3);
    expect((await run(hidden, { seed: 2 }, lossesOf)).at(-1)).toBeCloseTo(0.348, 3);
  });

  /** Which of the seeds, from 1 on, are caught: no nearer to 0 than half of ln 2. */
  async function listCaught(neurons: number, maxSteps: number, seeds: number): Promise<number[]> {
    const caught: number[] = [];
    for (let seed = 1; seed <= seeds; seed++) {
      const params = { seed, 'hidden neurons': neurons };
      const finished = await runCell(hidden, { params, maxSteps });
      const loss = lossesOf(finished).at(-1)!;
      finished.dispose();
      expect(loss < 0.1 || Math.abs(loss - Math.LN2 / 2) < 0.02).toBe(true);
      if (loss > 0.1) caught.push(seed);
    }
    return caught;
  }

  it('is caught from 8 of 20 seeds with two hidden neurons, from 1 with four', async () => {
    const caught = { two: [2, 8, 10, 12, 13, 14, 19, 20], four: [3] };
    // `npm run verify` goes through all of them.
    const seeds = process.env['VERIFY'] === undefined ? 10 : 20;
    const among = (all: readonly number[]) => all.filter((seed) => seed <= seeds);
    expect(await listCaught(2, 600, seeds)).toEqual(among(caught.two));
    expect(await listCaught(4, 1000, seeds === 20 ? 20 : 4)).toEqual(caught.four);
  }, 60_000);
});
