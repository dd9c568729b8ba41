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

  it('ends at 0.0015 with a rate of 0.3, and is caught at 0.26 without the correction', async () => {
    await run(adam, { rate: 0.3 }, ({ record }) => {
      expect(record.series('mine').values.at(-1)).toBeCloseTo(0.0015, 4);
    });
    const watched = adam.replace(
      'report({ mine',
      "report({ flat: x.matMul(mine[0]!).add(mine[1]!).tanh().abs().greater(0.99).cast('float32').mean(), mine",
    );
    expect(watched).not.toBe(adam);
    await run(watched, { rate: 0.3, 'bias correction': 0 }, ({ record }) => {
      const losses = record.series('mine').values;
      [0.749, 0.448, 1.64].forEach((loss, i) => expect(losses[i]).toBeCloseTo(loss, 2));
      expect(Math.min(...losses)).toBeGreaterThan(0.26);
      expect(record.series('flat').values[50]).toBeCloseTo(0.91, 2);
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
