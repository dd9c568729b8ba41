import * as tf from '@tensorflow/tfjs';

/** Of [t, d] each: the outputs, every row looking at itself and before. */
/** 三者都是 [t, d]：返回各行的输出，每一行只能看自己和前面。 */
export function attend(
  q: tf.Tensor2D,
  k: tf.Tensor2D,
  v: tf.Tensor2D,
): tf.Tensor {
  const [t, d] = q.shape;
  const scores = q.matMul(k, false, true).div(Math.sqrt(d));
  const seen = tf.linalg.bandPart(tf.ones([t, t]), -1, 0);
  const masked = tf.where(seen.toBool(), scores, tf.fill([t, t], -1e9));
  return masked.softmax().matMul(v);
}

const q = tf.tensor2d([1, 0, 0, 1, 1, 1], [3, 2]);
const v = tf.tensor2d([1, 0, 0, 1, 3, 3], [3, 2]);
attend(q, q, v).print();
// the first row sees itself only: [1, 0]
// 第一行只看得到自己：[1, 0]
