import * as tf from '@tensorflow/tfjs';
import { data, param, report, step } from 'gradient-lab';

const digits = await data.mnist({
  train: 10_000,
  validation: 500,
  test: 0,
});
const pixels = (x: tf.Tensor) => x.reshape<tf.Tensor2D>([-1, 784]);
const seen = pixels(digits.validation.batch(0, 500).x);
const size = param('code size', 2, { min: 1, max: 32, step: 1 });
const errorOf = (x: tf.Tensor) => x.sub(seen).square().mean();
const all = pixels(digits.train.batch(0, 10_000).x);
const mean = all.mean(0);
const centred = all.sub(mean);
const spread = tf.matMul(centred, centred, true).div(10_000); // [1]
let axes = tf.randomNormal<tf.Rank.R2>([size, 784]);
for (let i = 0; i < 30; i++) {
  const moved = tf.matMul<tf.Tensor2D>(axes, spread);
  axes = tf.linalg.gramSchmidt(moved) as tf.Tensor2D; // [2]
}
const codes = tf.matMul(seen.sub(mean), axes, false, true);
const PCA = errorOf(tf.matMul(codes, axes).add(mean));
const { dense } = tf.layers;
const linear = tf.sequential({
  layers: [
    dense({ inputShape: [784], units: size }), // [3]
    dense({ units: 784 }),
  ],
});
const bent = tf.sequential({
  layers: [
    dense({ inputShape: [784], units: 128, activation: 'relu' }),
    dense({ units: size }), // [4]
    dense({ units: 128, activation: 'relu' }),
    dense({ units: 784 }),
  ],
});
const optimizer = tf.train.adam(0.002);
for (let i = 0; await step(1200); i++) {
  tf.tidy(() => {
    const x = pixels(digits.train.next(100).x);
    const lossOf = (model: tf.Sequential): tf.Scalar =>
      tf.losses.meanSquaredError(x, model.apply(x) as tf.Tensor);
    optimizer.minimize(() => lossOf(linear).add(lossOf(bent)));
    if (i % 20 > 0) return;
    report({ PCA, linear: errorOf(linear.apply(seen) as tf.Tensor) });
    report({ bent: errorOf(bent.apply(seen) as tf.Tensor) });
  });
}
