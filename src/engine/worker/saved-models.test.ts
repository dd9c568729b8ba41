import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { runCell } from '../testing/node-harness';

describe('models', () => {
  const model = `
    import * as tf from '@tensorflow/tfjs';
    import { models } from 'gradient-lab';
    const model = tf.sequential({ layers: [tf.layers.dense({ units: 2, inputShape: [3] })] });
  `;

  it('are downloaded in the format of TensorFlow.js, and give the same outputs again', async () => {
    const run = await runCell(`${model}
      await models.download('mine', model);
      export const output = model.predict(tf.ones([1, 3]));
      console.log(...(output as tf.Tensor).dataSync());
    `);
    const files = run.events.filter((event) => event.type === 'file');
    expect(files.map(({ name }) => name)).toEqual(['mine.json', 'mine.weights.bin']);
    // (3 × 2 weights + 2 biases) × 4 bytes.
    expect(files[1]!.bytes.byteLength).toBe(32);
    const parts = files.map(({ name, bytes, mime }) => new File([bytes], name, { type: mime }));
    const manifest = JSON.parse(await parts[0]!.text()) as tf.io.ModelJSON;
    const loaded = await tf.loadLayersModel(
      tf.io.fromMemory({
        modelTopology: manifest.modelTopology,
        weightSpecs: manifest.weightsManifest[0]!.weights,
        weightData: files[1]!.bytes,
      }),
    );
    const again = loaded.predict(tf.ones([1, 3])) as tf.Tensor;
    const printed = run.logs[0]!.text.split(' ').map(Number);
    [...again.dataSync()].forEach((value, i) => expect(value).toBeCloseTo(printed[i]!, 5));
    expect(manifest.weightsManifest[0]!.paths).toEqual(['./mine.weights.bin']);
    loaded.dispose();
    run.dispose();
  });

  it('say that there is no storage', async () => {
    const run = await runCell(`${model}\nawait models.save('mine', model);`);
    expect(run.error).toMatchObject({ kind: 'storage', name: 'StorageError' });
    expect(run.error?.message).toBe("Could not save the model 'mine': there is no storage");
    run.dispose();
  });
});
