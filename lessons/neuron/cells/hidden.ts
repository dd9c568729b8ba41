import * as tf from '@tensorflow/tfjs';
import { data, display, param, report, step } from 'gradient-lab';

const { x, y: target } = data.gates('xor');
const units = param('hidden neurons', 2, { max: 8 }); // [1]
const seed = param('seed', 1, { max: 20 }); // [2]

const random = (shape: [number, number], seed: number) =>
  tf.variable(tf.randomNormal(shape, 0, 1, 'float32', seed));
const w1 = random([2, units], seed); // [3]
const b1 = tf.variable(tf.zeros([units]));
const w2 = random([units, 1], seed + 100);
const b2 = tf.variable(tf.zeros([1]));

const hidden = () => x.matMul(w1).add(b1).tanh();
const z = () => hidden().matMul(w2).add(b2); // [4]

const { sigmoidCrossEntropy } = tf.losses;
const lossOf = () => sigmoidCrossEntropy(target, z()).asScalar();

const optimizer = tf.train.sgd(1);
while (await step(1000)) {
  const rate = param('rate', 1, { min: 0, max: 5, step: 0.1 });
  optimizer.setLearningRate(rate);
  const loss = optimizer.minimize(lossOf, true)!;
  report({ loss, 'ln 2': Math.LN2 });
  loss.dispose();
}
display(z().sigmoid());
