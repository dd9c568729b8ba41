import * as tf from '@tensorflow/tfjs';
import { display, param, report, step } from 'gradient-lab';

// Distances in megaparsecs and speeds in 1000 km/s of 24 nebulae. [1]
// 24 个星云的距离（百万秒差距）和速度（1000 km/s）。[1]
const x = tf.tensor1d([
  0.032, 0.034, 0.214, 0.263, 0.275, 0.275, 0.45, 0.5, 0.5, 0.63, 0.8, 0.9,
  0.9, 0.9, 0.9, 1, 1.1, 1.1, 1.4, 1.7, 2, 2, 2, 2,
]);
const y = tf.tensor1d([
  0.17, 0.29, -0.13, -0.07, -0.185, -0.22, 0.2, 0.29, 0.27, 0.2, 0.3, -0.03,
  0.65, 0.15, 0.5, 0.92, 0.45, 0.5, 0.5, 0.96, 0.5, 0.85, 0.8, 1.09,
]);
const w = tf.variable(tf.scalar(-0.3));
const b = tf.variable(tf.scalar(0.7));

const errors = (w: tf.Tensor, b: tf.Tensor) => x.mul(w).add(b).sub(y);
const lossOf = (w: tf.Tensor, b: tf.Tensor) => errors(w, b).square().mean();
const differentiate = tf.grads(lossOf); // [2]

while (await step(150)) {
  const rate = param('rate', 0.1, { min: 0, max: 0.8, step: 0.01 });
  tf.tidy(() => {
    const byW = errors(w, b).mul(x).mean().mul(2); // [3]
    const byB = errors(w, b).mean().mul(2);

    const [autoW, autoB] = differentiate([w, b]); // [4]
    const difference = byW.sub(autoW!).abs().add(byB.sub(autoB!).abs());
    report({ loss: lossOf(w, b), w, b, difference });

    w.assign(w.sub(byW.mul(rate))); // [5]
    b.assign(b.sub(byB.mul(rate)));
  });
}
display(w);
display(b);
