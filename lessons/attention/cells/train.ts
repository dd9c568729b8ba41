import * as tf from '@tensorflow/tfjs';
import { param, report, show, step } from 'gradient-lab';
const task = param('task', 1, { min: 0, max: 3, step: 1 }); // [1]
const positions = param('positions', 1, { min: 0, max: 1, step: 1 });
const mask = param('mask', 1, { min: 0, max: 1, step: 1 });
let seed = 1000 * param('seed', 1, { min: 1, max: 10, step: 1 });
const [heads, residual, normed] = [2, 1, 1]; // [2]
const draw = (rows: number) =>
  tf.variable(tf.randomNormal([rows, 16], 0, 0.25, 'float32', seed++));
const [E, P, U] = [27, 10, 27].map(draw); // [3]
const W = [1, 2].map(() => [16, 16, 16, 16, 64, 64].map(draw)); // [4]
const norm = (x: tf.Tensor, { mean, variance } = tf.moments(x, 1, true)) =>
  normed ? x.sub(mean).div(variance.add(1e-5).sqrt()) : x;
const swap = (x: tf.Tensor) => x.transpose([0, 2, 1, 3]);
function attend(x: tf.Tensor, t: number, QKV: tf.Tensor[]) {
  const cut = [-1, t, heads, 16 / heads];
  const [q, k, v] = QKV.map((M) => swap(x.dot(M).reshape(cut)));
  const scores = tf.matMul(q!, k!, false, true).div(Math.sqrt(16 / heads));
  const future = tf.sub(1, tf.linalg.bandPart(tf.ones([t, t]), -1, 0));
  const a = scores.sub(future.mul(mask * 1e9)).softmax(); // [5]
  return swap(a.matMul(v!)).reshape([-1, 16]);
}
function logits(text: tf.Tensor) {
  const [m, t] = text.shape as [number, number];
  const place = P!.slice(0, t).tile([m, 1]).mul(positions);
  let x: tf.Tensor = tf.gather(E!, text.flatten()).add(place); // [6]
  for (const [Q, K, V, O, A, B] of W) {
    x = x.mul(residual).add(attend(norm(x), t, [Q!, K!, V!]).dot(O!));
    x = x.mul(residual).add(norm(x).dot(A!.transpose()).relu().dot(B!));
  }
  return norm(x).dot(U!.transpose()).reshape([m, t, 27]).slice([0, 5]);
}
const sort = (x: tf.Tensor) => tf.topk(x, 5).values.reverse(1);
for (let k = 0, adam = tf.train.adam(0.005); await step(600); k++) {
  tf.tidy(() => {
    const x = tf.topk(tf.randomUniform([32, 26]), 5).indices; // [7]
    const y = [x, x.reverse(1), sort(x), x.reverse(0)][task]!;
    let text = x.concat(tf.fill([32, 1], 26, 'int32'), 1);
    const all = text.concat(y.slice([0, 0], [32, 4]), 1);
    const hot = tf.oneHot(y, 27);
    const lossOf = () => tf.losses.softmaxCrossEntropy(hot, logits(all));
    const loss = adam.minimize(() => lossOf().asScalar(), true)!;
    if (k % 10 > 0) return;
    for (let i = 0; i < 5; i++)
      text = text.concat(logits(text).argMax(2).slice([0, i]), 1); // [8]
    report({ loss, accuracy: text.slice([0, 6]).equal(y).mean() });
    show('parts', [task, heads, positions, mask, residual, normed]);
    show('weights', tf.concat([E!, P!, U!, ...W.flat()])); // [9]
  });
}
