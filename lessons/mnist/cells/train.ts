import * as tf from '@tensorflow/tfjs';
import { data, param, progress, publish, report, step, type ImageBatch } from 'gradient-lab';

const conv = (filters: number) => tf.layers.conv2d({ filters, kernelSize: 3, activation: 'relu' });
const pool = () => tf.layers.maxPooling2d({ poolSize: 2 });
const hidden = (units: number) => tf.layers.dense({ units, activation: 'relu' });
const [flatten, logits] = [tf.layers.flatten(), tf.layers.dense({ units: 10 })];
const networks = {
  A: [conv(32), pool(), conv(64), pool(), flatten, logits],
  B: [conv(32), pool(), flatten, hidden(128), logits],
  C: [conv(32), pool(), conv(64), pool(), conv(64), flatten, hidden(64), logits],
  D: [flatten, hidden(128), logits],
};
const input = tf.layers.inputLayer({ inputShape: [28, 28, 1] });
const model = tf.sequential({ layers: [input, ...networks.A] }); // [1]
const { train, validation, test } = await data.mnist({ validation: 5_000 }); // [2]
const published = publish(model, test); // [3]
const optimizer = tf.train.adam(param('rate', 0.001, { min: 0.0005, max: 0.05, step: 0.0005 }));
function judge({ x, y }: ImageBatch, training: boolean) {
  const z = model.apply(x, { training }) as tf.Tensor;
  const loss = tf.losses.softmaxCrossEntropy<tf.Tensor, tf.Scalar>(y, z); // [4]
  return { loss, accuracy: tf.metrics.categoricalAccuracy(y, z).mean() };
}
const [epochs, perEpoch] = [5, Math.ceil(train.size / 64)];
let steps = 0;
for (; await step(epochs * perEpoch); steps++) {
  progress(steps % perEpoch, perEpoch, `epoch ${Math.floor(steps / perEpoch) + 1}`);
  tf.tidy(() => {
    const batch = train.next(64);
    optimizer.minimize(() => {
      const { loss, accuracy } = judge(batch, true);
      report({ loss, accuracy });
      return loss;
    });
    if (steps % 20 > 0) return; // [5]
    const { loss, accuracy } = judge(validation.next(250), false);
    report({ 'validation loss': loss, 'validation accuracy': accuracy });
  });
}
if (steps === epochs * perEpoch) report({ 'test accuracy': (await published.test()).accuracy });
