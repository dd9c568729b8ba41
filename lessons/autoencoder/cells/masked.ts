import * as tf from '@tensorflow/tfjs';
import { data, param, report, step } from 'gradient-lab';

const digits = await data.mnist({ train: 9000, validation: 1000, test: 0 });
const hidden = param('hidden', 0.75, { min: 0, max: 0.95, step: 0.05 });
const few = param('labels', 50, { min: 10, max: 1000, step: 10 });
const { dense } = tf.layers;
const relu = { activation: 'relu' } as const;
function body() {
  const first = dense({ inputShape: [784], units: 256, ...relu });
  return tf.sequential({ layers: [first, dense({ units: 128, ...relu })] });
}
const top = (inner: tf.Sequential, units: number) =>
  tf.sequential({ layers: [inner, dense({ units })] });
const flat = (x: tf.Tensor) => x.reshape([-1, 784]);
const run = (f: tf.Sequential, x: tf.Tensor) => f.apply(x) as tf.Tensor;

const encoder = body();
const filler = top(encoder, 784);
const adam = tf.train.adam(0.002);
while (await step(800)) {
  tf.tidy(() => {
    const x = flat(digits.train.next(100).x);
    const mask = tf.randomUniform(x.shape).less(hidden).toFloat(); // [1]
    adam.minimize(() => {
      const z = run(filler, x.mul(tf.sub(1, mask)));
      const loss = tf.losses.sigmoidCrossEntropy(x, z, mask); // [2]
      report({ 'hidden pixels': loss });
      return loss.asScalar();
    });
  });
}
const { x, y } = digits.train.next(few); // [3]
const others = digits.validation.batch(0, 1000);
const [tuned, scratch] = [body(), top(body(), 10)];
tuned.setWeights(encoder.getWeights()); // [4]
encoder.trainable = false;
const readers = { probe: top(encoder, 10), scratch, tuned: top(tuned, 10) };
for (let i = 0; await step(200); i++) {
  for (const [name, reader] of Object.entries(readers)) {
    tf.tidy(() => {
      const loss = (z: tf.Tensor) => tf.losses.softmaxCrossEntropy(y, z);
      adam.minimize(() => loss(run(reader, flat(x))).asScalar());
      if (i % 10 > 0) return;
      const z = run(reader, flat(others.x));
      const share = tf.metrics.categoricalAccuracy(others.y, z).mean();
      report({ [name]: share });
    });
  }
}
