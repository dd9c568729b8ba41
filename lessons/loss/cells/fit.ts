import * as tf from '@tensorflow/tfjs';
import { display, param, report, step } from 'gradient-lab';

// Anscombe's eleven points; x is counted from its mean. [1]
// 安斯库姆的十一个点；x 从平均值算起。[1]
const x = tf.tensor1d([1, -1, 4, 0, 2, 5, -3, -5, 3, -2, -4]);
const y = tf.tensor1d([
  7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73,
]);
const w = tf.variable(tf.scalar(0));
const b = tf.variable(tf.scalar(9));

const { meanSquaredError, absoluteDifference, huberLoss } = tf.losses;
const losses = [meanSquaredError, absoluteDifference, huberLoss]; // [2]

const optimizer = tf.train.sgd(0.02);
while (await step(400)) {
  const kind = param('kind', 0, { min: 0, max: 2, step: 1 });
  const lossOf = () => losses[kind]!(y, x.mul(w).add(b)).asScalar();
  const loss = optimizer.minimize(lossOf, true)!;
  report({ loss, w, b });
  loss.dispose();
}
display(w);
display(b);
