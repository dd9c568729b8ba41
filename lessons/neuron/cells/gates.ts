import * as tf from '@tensorflow/tfjs';
import { data, param, report, show, step } from 'gradient-lab';

const { x, y: target } = data.gates('and'); // [1]
show('targets', target); // [2]

const w = tf.variable(tf.randomNormal([2, 1])); // [3]
const b = tf.variable(tf.zeros([1]));
const z = () => x.matMul(w).add(b); // [4]

const { sigmoidCrossEntropy } = tf.losses; // [5]
const lossOf = () => sigmoidCrossEntropy(target, z()).asScalar();

const optimizer = tf.train.sgd(1);
while (await step(300)) {
  const rate = param('rate', 1, { min: 0, max: 20, step: 0.1 });
  optimizer.setLearningRate(rate); // [6]
  const loss = optimizer.minimize(lossOf, true)!;
  const accuracy = tf.tidy(() => {
    const fires = z().greaterEqual(0);
    return fires.equal(target.cast('bool')).mean();
  });
  report({ loss, accuracy });
  show('weights', w); // [7]
  show('bias', b);
  tf.dispose([loss, accuracy]);
}
