import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCell, type HarnessRun } from '@/engine/testing/node-harness';
import { walkWith, usualSettings } from '@/math/optimisers';
import { scenes } from './scenes';

function read(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}

async function run<T>(
  code: string,
  params: Readonly<Record<string, number>>,
  look: (run: HarnessRun) => T | Promise<T>,
): Promise<T> {
  const finished = await runCell(code, { params });
  try {
    expect(finished.error).toBeNull();
    return await look(finished);
  } finally {
    finished.dispose();
  }
}

describe('adam', () => {
  const adam = read('./cells/network.ts');

  it('agrees with tf.train.adam to within rounding', async () => {
    await run(adam, {}, ({ record }) => {
      expect(Math.max(...record.series('difference').values)).toBeLessThan(1e-4);
      expect(record.series('mine').values.at(-1)).toBeLessThan(0.02);
    });
  });

  it('goes on from the numbers that the lesson tells', async () => {
    await run(adam, { rate: 0.3 }, ({ record }) => {
      expect(record.series('mine').values.at(-1)).toBeCloseTo(0.0015, 4);
    });
    await run(adam, { rate: 0.3, 'bias correction': 0 }, ({ record }) => {
      const losses = record.series('mine').values;
      [0.749, 0.448, 1.64].forEach((loss, i) => expect(losses[i]).toBeCloseTo(loss, 2));
      expect(Math.min(...losses)).toBeGreaterThan(0.26);
    });
  });

  describe('with a rate of 0.3 from ten starts', () => {
    const watched = adam.replace(
      'report({ mine',
      "report({ flat: x.matMul(mine[0]!).add(mine[1]!).tanh().abs().greater(0.99).cast('float32').mean(), mine",
    );
    /** Where each start ends without the correction: the five lowest, and the five that are left standing. */
    const lowest = new Map([
      [5, 0.0007],
      [13, 0.0012],
      [17, 0.0008],
      [29, 0.0007],
      [33, 0.0009],
    ]);
    const standing = new Map([
      [1, 0.261],
      [9, 0.203],
      [21, 0.048],
      [25, 0.196],
      [37, 0.065],
    ]);
    // `npm run verify` goes through all of them.
    const starts =
      process.env['VERIFY'] === undefined ? [5, 9] : [...lowest.keys(), ...standing.keys()];

    it.each(starts)('corrects from start %i, and is not corrected', async (start) => {
      const from = watched.replace("'float32', i + 1)", `'float32', i + ${start})`);
      expect(from.includes(`'float32', i + ${start})`)).toBe(true);
      await run(from, { rate: 0.3 }, ({ record }) => {
        const end = record.series('mine').values.at(-1)!;
        expect(end).toBeGreaterThan(0.0014);
        expect(end).toBeLessThan(0.0035);
      });
      await run(from, { rate: 0.3, 'bias correction': 0 }, ({ record }) => {
        const end = record.series('mine').values.at(-1);
        if (lowest.has(start)) expect(end).toBeCloseTo(lowest.get(start)!, 4);
        else expect(end).toBeCloseTo(standing.get(start)!, 3);
        // The control: flat answers are no less frequent where it ends well.
        const flat = record.series('flat').values[50]!;
        expect(flat).toBeGreaterThan(0.8);
        expect(flat).toBeLessThan(0.93);
        if (start === 5) expect(flat).toBeCloseTo(0.92, 2);
      });
    });
  });
});

describe('own', () => {
  const own = read('./cells/own.ts');

  it('gets through Rosenbrock’s valley', async () => {
    await run(own, {}, ({ record }) => {
      const losses = record.series('loss').values;
      expect(losses[0]).toBeCloseTo(24.2, 9);
      expect(losses.at(-1)).toBeLessThan(0.05);
    });
  });

  it('answers the race step by step, and walks as the figure’s own momentum once it is that', async () => {
    const momentum = own.replace('(g + beta * m)', 'm');
    expect(momentum).not.toBe(own);
    await run(momentum, {}, async (asked) => {
      const { gradient } = scenes.ravine.surface;
      const { start } = scenes.ravine;
      const expected = walkWith('momentum', { ...usualSettings, rate: 0.001 }, gradient, start, 5);
      let at = start;
      let memories: unknown = [{}, {}];
      for (let t = 1; t <= 5; t++) {
        const slopes = gradient(at);
        const answer = (await asked.ask('update', { weights: at, slopes, t, memories })) as {
          changes: [number, number];
          memories: unknown;
        };
        at = [at[0] + answer.changes[0], at[1] + answer.changes[1]];
        memories = answer.memories;
        expect(at[0]).toBeCloseTo(expected.trail[t]![0], 12);
        expect(at[1]).toBeCloseTo(expected.trail[t]![1], 12);
      }
    });
  });
});

describe('where TensorFlow.js adds ε', () => {
  /** The weight after one step from 0 with a slope of 0.1. */
  const stepOf = (optimizer: string) =>
    run(
      `import * as tf from '@tensorflow/tfjs';
      import { report } from 'gradient-lab';
      const w = tf.variable(tf.scalar(0));
      tf.train.${optimizer}.minimize(() => w.mul(0.1).asScalar(), false, [w]);
      report({ w, epsilon: tf.backend().epsilon() });`,
      {},
      ({ record }) => record.series('w').values[0]!,
    );

  it('is outside of the root in Adam and inside in RMSProp', async () => {
    expect(await stepOf('adam(0.1, 0.9, 0.999, 0.1)')).toBeCloseTo((-0.1 * 0.1) / (0.1 + 0.1), 5);
    const meanSquare = 0.1 * 0.1 ** 2;
    expect(await stepOf('rmsprop(0.1, 0.9, 0, 0.01)')).toBeCloseTo(
      (-0.1 * 0.1) / Math.sqrt(meanSquare + 0.01),
      5,
    );
  });
});
