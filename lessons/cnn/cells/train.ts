import * as tf from '@tensorflow/tfjs';
import { data, param, report, show, step } from 'gradient-lab';
import type { ImageBatch } from 'gradient-lab';

const filters = param('filters', 32, { min: 4, max: 32, step: 4 }); // [1]
const steps = param('steps', 200, { min: 100, max: 2000, step: 100 });
const conv = (filters: number) =>
  tf.layers.conv2d({ filters, kernelSize: 3, activation: 'relu' });
const pool = () => tf.layers.maxPooling2d({ poolSize: 2 });
const model = tf.sequential({
  layers: [
    tf.layers.inputLayer({ inputShape: [28, 28, 1] }),
    ...[conv(filters), pool(), conv(2 * filters), pool()], // [2]
    tf.layers.flatten(),
    tf.layers.dense({ units: 10 }), // [3]
  ],
});
console.log(model.countParams(), 'parameters');

const sizes = { train: 15_000, validation: 1_000, test: 0 };
const { train, validation } = await data.mnist(sizes);
function judge({ x, y }: ImageBatch) {
  const z = model.apply(x) as tf.Tensor;
  const loss = tf.losses.softmaxCrossEntropy(y, z).asScalar();
  return { loss, accuracy: tf.metrics.categoricalAccuracy(y, z).mean() };
}

function showWeights() {
  const lists = model.getWeights().map((w) => w.flatten());
  show('weights', tf.concat(lists)); // [4]
}
const adam = tf.train.adam(0.002);
for (let k = 0; await step(steps); k++) {
  tf.tidy(() => {
    showWeights();
    const batch = train.next(64);
    adam.minimize(() => {
      const { loss } = judge(batch);
      report({ loss });
      return loss;
    });
    if (k % 10 > 0) return;
    const { accuracy } = judge(validation.next(250)); // [5]
    report({ 'validation accuracy': accuracy });
  });
}
tf.tidy(showWeights);
