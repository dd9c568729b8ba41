import * as tf from '@tensorflow/tfjs';
import { param, report, step } from 'gradient-lab';

const f = (z: tf.Tensor) => z.relu(); // [1]

// Speeds in mph and stopping distances in feet of 50 cars. [2]
// 50 辆车的车速（英里每小时）和刹车距离（英尺）。[2]
const speeds = [
  4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14,
  14, 14, 14, 15, 15, 15, 16, 16, 17, 17, 17, 18, 18, 18, 18, 19, 19, 19,
  20, 20, 20, 20, 20, 22, 23, 24, 24, 24, 24, 25,
];
const distances = [
  2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46,
  26, 36, 60, 80, 20, 26, 54, 32, 40, 32, 40, 50, 42, 56, 76, 84, 36, 46,
  68, 32, 48, 52, 56, 64, 66, 54, 70, 92, 93, 120, 85,
];
const x = tf.tensor1d(speeds).div(10);
const y = tf.tensor1d(distances).div(100);

const w = tf.variable(tf.scalar(1)); // [3]
const b = tf.variable(tf.scalar(0.5));
const z = () => x.mul(w).add(b);
const lossOf = () => f(z()).sub(y).square().mean().asScalar();

const rate = param('rate', 0.25, { min: 0.05, max: 0.3, step: 0.05 });
const optimizer = tf.train.sgd(rate);
while (await step(60)) {
  const loss = optimizer.minimize(lossOf, true)!;
  tf.tidy(() => report({ loss, w, b, awake: z().greater(0).sum() })); // [4]
  loss.dispose();
}
