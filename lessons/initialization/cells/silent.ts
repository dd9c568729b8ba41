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
const x = tf.tensor2d(speeds, [50, 1]).div<tf.Tensor2D>(10);
const y = tf.tensor2d(distances, [50, 1]).div(100);

const units = 16;
const seed = param('seed', 1, { min: 1, max: 20, step: 1 });
const random = (shape: [number, number], deviation: number, from: number) =>
  tf.variable(tf.randomNormal(shape, 0, deviation, 'float32', from));
const w1 = random([1, units], Math.sqrt(2), 2 * seed); // [3]
const b1 = tf.variable(tf.zeros([units]));
const w2 = random([units, 1], 0.25, 2 * seed + 50);
const b2 = tf.variable(tf.zeros([1]));
const z = () => x.matMul(w1).add(b1);
const lossOf = () =>
  f(z()).matMul(w2).add(b2).sub(y).square().mean().asScalar();

const rate = param('rate', 0.1, { min: 0.01, max: 0.2, step: 0.01 });
const optimizer = tf.train.sgd(rate);
while (await step(300)) {
  const { value: loss, grads } = optimizer.computeGradients(lossOf);
  optimizer.applyGradients(grads);
  tf.tidy(() => {
    const silent = z().max(0).lessEqual(0).sum(); // [4]
    report({ loss, silent, gradient: grads[w1.name]!.norm() });
  });
  tf.dispose([loss, grads]);
}
