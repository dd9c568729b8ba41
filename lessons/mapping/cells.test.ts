import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCell } from '@/engine/testing/node-harness';

function read(name: string): string {
  return readFileSync(new URL(`./cells/${name}.ts`, import.meta.url), 'utf8');
}

const curve = read('curve');
const wider = curve.replace('linspace(-1, 1, 41).reshape([41', 'linspace(-1, 1.6, 53).reshape([53');

/** What a run of the cell prints: for each question its place, the answer and the truth. */
async function answersOf(
  code: string,
  params: Readonly<Record<string, number>> = {},
): Promise<readonly (readonly number[])[]> {
  const run = await runCell(code, { params });
  expect(run.error).toBeNull();
  const logs = run.batches.flatMap((batch) => batch.logs);
  const rows = logs.flatMap((log) => ('rows' in log ? log.rows : []));
  run.dispose();
  return rows.slice(1).map((row) => row!.slice(1).map(Number));
}

it('fits the curve between its examples and not beyond them', async () => {
  const [inner, between, outer] = await answersOf(curve);
  for (const [, answer, truth] of [inner!, between!]) {
    expect(Math.abs(answer! - truth!)).toBeLessThan(0.15);
  }
  expect(outer![1]).toBeCloseTo(-2.1, 2);
  expect(outer![2]).toBeCloseTo(0.566, 3);
});

it('answers beyond the edge once it has examples from there', async () => {
  expect(wider).not.toBe(curve);
  expect((await answersOf(wider))[2]![1]).toBeCloseTo(0.544, 3);
});

describe('from ten other starts', () => {
  const weights = (seed: number) =>
    `kernelInitializer: tf.initializers.glorotNormal({ seed: ${seed} })`;

  async function answerFrom(seed: number, units: number): Promise<number> {
    const started = wider
      .replace("activation: 'tanh' }", `activation: 'tanh', ${weights(seed)} }`)
      .replace('units: 1 }', `units: 1, ${weights(seed + 50)} }`);
    expect(started.split('kernelInitializer')).toHaveLength(3);
    return (await answersOf(started, { units }))[2]![1]!;
  }

  // `npm run verify` goes through all of them; the sixth is the one that gets stuck.
  const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const seeds = process.env['VERIFY'] === undefined ? [1, 6] : all;

  it.each(seeds)(
    'answers from start %i with ten units, and with six in nine of ten',
    async (seed) => {
      const six = await answerFrom(seed, 6);
      if (seed === 6) expect(six).toBeCloseTo(-0.22, 2);
      else expect(six).toBeGreaterThan(0.52);
      expect(six).toBeLessThan(0.55);
      const ten = await answerFrom(seed, 10);
      expect(ten).toBeGreaterThan(0.5);
      expect(ten).toBeLessThan(0.55);
    },
  );
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
