import * as tf from '@tensorflow/tfjs';
import { data, param, report, show, step } from 'gradient-lab';

const { x, y: target } = data.gates('and'); // [1]

const w = tf.variable(tf.randomNormal([2, 1])); // [2]
const b = tf.variable(tf.zeros([1]));
const z = () => x.matMul(w).add(b); // [3]

const { sigmoidCrossEntropy } = tf.losses; // [4]
const lossOf = () => sigmoidCrossEntropy(target, z()).asScalar();

const optimizer = tf.train.sgd(1);
while (await step(300)) {
  const rate = param('rate', 1, { min: 0, max: 20, step: 0.1 });
  optimizer.setLearningRate(rate); // [5]
  const loss = optimizer.minimize(lossOf, true)!;
  const accuracy = tf.tidy(() => {
    const fires = z().greaterEqual(0);
    return fires.equal(target.cast('bool')).mean();
  });
  report({ loss, accuracy });
  show('weights', w); // [6]
  show('bias', b);
  show('targets', target);
  tf.dispose([loss, accuracy]);
}
