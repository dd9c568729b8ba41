import { describe, expect, it } from 'vitest';
import { runCell } from '../testing/node-harness';

describe('fitCallback', () => {
  const fit = `
    import * as tf from '@tensorflow/tfjs';
    import { data, fitCallback } from 'gradient-lab';
    const { x, y } = data.moons({ n: 40 });
    const model = tf.sequential({
      layers: [
        tf.layers.dense({ units: 8, activation: 'tanh', inputShape: [2] }),
        tf.layers.dense({ units: 1, activation: 'sigmoid' }),
      ],
    });
    model.compile({ optimizer: tf.train.adam(0.05), loss: 'binaryCrossentropy', metrics: ['accuracy'] });
    await model.fit(x, y, { epochs: 5, batchSize: 16, validationSplit: 0.2, callbacks: fitCallback() });
  `;

  it('reports every batch and the validation of every epoch', async () => {
    const run = await runCell(fit);
    expect(run.error).toBeNull();
    // 32 training examples in batches of 16.
    expect(run.record.series('loss').steps).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(run.record.series('val_loss').steps).toEqual([2, 4, 6, 8, 10]);
    expect(run.record.names).toContain('acc');
    expect(run.batches.at(-1)).toMatchObject({ step: 10, total: 10 });
    run.dispose();
  });

  it('gives the same losses from the same seed, others from another', async () => {
    const losses = async (seed: number) => {
      const run = await runCell(fit, { seed });
      run.dispose();
      return run.record.series('loss').values;
    };
    expect(await losses(1)).toEqual(await losses(1));
    expect(await losses(1)).not.toEqual(await losses(2));
  });

  it('stops the fit', async () => {
    const run = await runCell(fit, { maxSteps: 4 });
    expect(run.stopped).toBe(true);
    expect(run.record.series('loss').steps.at(-1)).toBe(4);
    run.dispose();
  });
});
