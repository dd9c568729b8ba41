import * as tf from '@tensorflow/tfjs';
import { data, lend, param, report, show, step } from 'gradient-lab';

const digits = await data.mnist({
  train: 10_000,
  validation: 500,
  test: 0,
});
const pixels = (x: tf.Tensor) => x.reshape([-1, 784]);
const seen = pixels(digits.validation.batch(0, 500).x);
const noise = param('noise', 0.5, { min: 0, max: 1, step: 0.05 });
const units = param('units', 128, { min: 32, max: 1024, step: 32 });

const spoil = (x: tf.Tensor, by: number) =>
  tf.randomNormal(x.shape).mul(by).add(x).clipByValue(0, 1); // [1]
const { dense } = tf.layers;
const denoiser = tf.sequential({
  layers: [
    dense({ inputShape: [784], units, activation: 'relu' }),
    dense({ units: 784 }),
  ],
});
lend({ denoiser }, digits.validation);

const run = (x: tf.Tensor) => denoiser.apply(x) as tf.Tensor;
const spoilt = spoil(seen, 0.5);
const errorOf = (x: tf.Tensor) => x.sub(seen).square().mean();
const strip = (x: tf.Tensor) =>
  tf.concat(tf.unstack(x.slice(0, 10).reshape([10, 28, 28])), 1);
console.log('error of the noisy digits', errorOf(spoilt).dataSync()[0]);
show('noisy', strip(spoilt));

const optimizer = tf.train.adam(0.002);
for (let i = 0; await step(600); i++) {
  tf.tidy(() => {
    const x = pixels(digits.train.next(100).x);
    const input = spoil(x, noise); // [2]
    optimizer.minimize(() =>
      tf.losses.sigmoidCrossEntropy(x, run(input)).asScalar(),
    );
    if (i % 20 > 0) return;
    report({ 'clean digits': errorOf(run(seen).sigmoid()) }); // [3]
    report({ 'noisy digits': errorOf(run(spoilt).sigmoid()) });
    show('cleaned', strip(run(spoilt).sigmoid()));
  });
}
