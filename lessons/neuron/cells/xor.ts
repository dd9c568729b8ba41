import * as tf from '@tensorflow/tfjs';
import { data, display, param, report, step } from 'gradient-lab';

const { x, y: target } = data.gates('xor');
const inputs = x; // [1]

const w = tf.variable(tf.randomNormal([inputs.shape[1], 1]));
const b = tf.variable(tf.zeros([1]));
const z = () => inputs.matMul(w).add(b);

const { sigmoidCrossEntropy } = tf.losses;
const lossOf = () => sigmoidCrossEntropy(target, z()).asScalar();

const optimizer = tf.train.sgd(1);
while (await step(1000)) {
  const rate = param('rate', 1, { min: 0, max: 5, step: 0.1 });
  optimizer.setLearningRate(rate);
  const loss = optimizer.minimize(lossOf, true)!;
  report({ loss, 'ln 2': Math.LN2 }); // [2]
  loss.dispose();
}
display(z().sigmoid()); // [3]
