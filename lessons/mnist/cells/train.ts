import * as tf from '@tensorflow/tfjs';
import { data, param, progress, publish, report, step } from 'gradient-lab';
import type { ImageBatch } from 'gradient-lab';

const pool = () => tf.layers.maxPooling2d({ poolSize: 2 });
const relu = { activation: 'relu' } as const;
const conv = (filters: number) =>
  tf.layers.conv2d({ filters, kernelSize: 3, ...relu });
const full = (units: number) => tf.layers.dense({ units, ...relu });
const flat = tf.layers.flatten();
const logits = tf.layers.dense({ units: 10 });
const networks = {
  A: [conv(32), pool(), conv(64), pool(), flat, logits],
  B: [conv(32), pool(), flat, full(128), logits],
  C: [conv(32), pool(), conv(64), pool(), conv(64), flat, full(64), logits],
  D: [flat, full(128), logits],
};
const input = tf.layers.inputLayer({ inputShape: [28, 28, 1] });
const model = tf.sequential({ layers: [input, ...networks.A] }); // [1]
const digits = await data.mnist({ validation: 5_000 }); // [2]
const { train, validation, test } = digits;
const published = publish(model, test); // [3]
const rate = param('rate', 0.001, { min: 0.0005, max: 0.05, step: 0.0005 });
const optimizer = tf.train.adam(rate);
function judge({ x, y }: ImageBatch, training: boolean) {
  const z = model.apply(x, { training }) as tf.Tensor;
  const loss = tf.losses.softmaxCrossEntropy(y, z).asScalar(); // [4]
  return { loss, accuracy: tf.metrics.categoricalAccuracy(y, z).mean() };
}
const [epochs, perEpoch] = [5, Math.ceil(train.size / 64)];
let steps = 0;
for (; await step(epochs * perEpoch); steps++) {
  const epoch = Math.floor(steps / perEpoch) + 1;
  progress(steps % perEpoch, perEpoch, `epoch ${epoch}`);
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
if (steps === epochs * perEpoch) {
  const { accuracy } = await published.test(); // [6]
  report({ 'test accuracy': accuracy });
}
