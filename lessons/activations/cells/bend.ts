import * as tf from '@tensorflow/tfjs';
import { param, report, show, step } from 'gradient-lab';

const f = (z: tf.Tensor) => z; // [1]

const x = tf.linspace(-2, 2, 41).reshape([41, 1]);
const y = x.abs(); // [2]

const seed = param('seed', 1, { min: 1, max: 20, step: 1 });
const units = 8;
const w1 = tf.variable(tf.randomNormal([1, units], 0, 1, 'float32', seed));
const b1 = tf.variable(tf.zeros([units]));
const w2 = tf.variable(tf.randomNormal([units, 1], 0, 0.5, 'float32', seed + 100));
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
