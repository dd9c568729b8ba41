import * as tf from '@tensorflow/tfjs';
import { display } from 'gradient-lab';

// Five logits of examples whose label is 0: the larger, the more wrong.
// 五个标签为 0 的样本的 logit：越大，错得越离谱。
const z = tf.tensor1d([1, 5, 15, 20, 100]);

const direct = (z: tf.Tensor) => tf.sub(1, z.sigmoid()).log().neg(); // [1]
const clipped = (z: tf.Tensor) => {
  const p = tf.sigmoid(z).clipByValue(1e-7, 1 - 1e-7); // [2]
  return tf.sub(1, p).log().neg();
};
const fromLogit = (z: tf.Tensor) => tf.softplus(z); // [3]

const slope = (loss: (z: tf.Tensor) => tf.Tensor) =>
  tf.grad((z) => loss(z).sum())(z);
const numbers = (t: tf.Tensor) => [...t.dataSync()];
const columns = [direct, clipped, fromLogit]
  .flatMap((loss) => [loss(z), slope(loss)])
  .map(numbers);
const [a, byA, c, byC, l, byL] = columns;

display(
  numbers(z).map((z, i) => ({
    z,
    formula: a![i],
    slope: byA![i],
    clipped: c![i],
    'slope ': byC![i],
    logit: l![i],
    'slope  ': byL![i],
  })),
);
