import * as tf from '@tensorflow/tfjs';
import { param, report, show, step } from 'gradient-lab';

const f = (z: tf.Tensor) => z; // [1]

const x = tf.linspace(-2, 2, 41).reshape([41, 1]);
const y = x.abs(); // [2]

const seed = param('seed', 1, { min: 1, max: 20, step: 1 });
const units = 8;
const random = (shape: [number, number], deviation: number, from: number) =>
  tf.variable(tf.randomNormal(shape, 0, deviation, 'float32', from));
const w1 = random([1, units], 1, seed);
const b1 = tf.variable(tf.zeros([units]));
const w2 = random([units, 1], 0.5, seed + 100);
const b2 = tf.variable(tf.zeros([1]));
const predict = () => f(x.matMul(w1).add(b1)).matMul(w2).add(b2); // [3]
const lossOf = () => predict().sub(y).square().mean().asScalar();

const optimizer = tf.train.adam(0.03);
while (await step(300)) {
  const loss = optimizer.minimize(lossOf, true)!;
  report({ loss });
  tf.tidy(() => show('prediction', predict()));
  loss.dispose();
}
