/** The numbers that the text quotes from its cells. */
import { describe, expect, it } from 'vitest';
import { editCell, lookAtRun, ofAll, readCell, rowsOf } from '@/engine/testing/lesson-cells';

const curve = readCell(import.meta.url, 'curve');
const wider = editCell(
  curve,
  'linspace(-1, 1, 41).reshape([41',
  'linspace(-1, 1.6, 53).reshape([53',
);

/** What a run of the cell prints: for each question its place, the answer and the truth. */
function answersOf(
  code: string,
  params: Readonly<Record<string, number>> = {},
): Promise<readonly (readonly number[])[]> {
  return lookAtRun(code, { params }, (run) => rowsOf(run).map((row) => row.slice(1).map(Number)));
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
  expect((await answersOf(wider))[2]![1]).toBeCloseTo(0.544, 3);
});

describe('from ten other starts', () => {
  const weights = (seed: number) =>
    `kernelInitializer: tf.initializers.glorotNormal({ seed: ${seed} })`;

  async function answerFrom(seed: number, units: number): Promise<number> {
    const hidden = editCell(
      wider,
      "activation: 'tanh' }",
      `activation: 'tanh', ${weights(seed)} }`,
    );
    const started = editCell(hidden, 'units: 1 }', `units: 1, ${weights(seed + 50)} }`);
    return (await answersOf(started, { units }))[2]![1]!;
  }

  // The sixth is the one that gets stuck.
  const seeds = ofAll([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [6]);

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
  await lookAtRun(readCell(import.meta.url, 'features'), {}, ({ record }) => {
    expect(record.valueAt('neuron', 200)).toBeLessThan(0.7);
    expect(record.valueAt('feature', 200)).toBeGreaterThan(0.97);
    expect(record.valueAt('network', 200)).toBeGreaterThan(0.97);
  });
});
