import * as tf from '@tensorflow/tfjs';
import { param, report, step } from 'gradient-lab';

const w = tf.variable(tf.scalar(0)); // [1]
const lossOf = () => tf.square(tf.sub(w, 2)).asScalar();

while (await step(100)) {
  const rate = param('rate', 0.1, { min: 0, max: 1.2, step: 0.01 }); // [2]
  const loss = tf.train.sgd(rate).minimize(lossOf, true)!;
  report({ loss, w });
  loss.dispose();
}
