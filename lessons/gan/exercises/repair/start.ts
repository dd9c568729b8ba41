import * as tf from '@tensorflow/tfjs';
import { report, step } from 'gradient-lab';

const [rateD, rateG] = [0.0005, 0.02]; // these two are to be changed
// 要改的就是这两个数

const angles = tf.range(0, 8).mul(Math.PI / 4);
const centres = tf.stack([angles.cos(), angles.sin()], 1).mul(1.4);
function ring(n: number): tf.Tensor {
  const picks = tf.randomUniform([n], 0, 8, 'int32');
  return centres.gather(picks).add(tf.randomNormal([n, 2], 0, 0.1));
}
const { dense } = tf.layers;
const hidden = { units: 32, activation: 'tanh' } as const;
const [G, D] = [2, 1].map((units) => {
  const first = dense({ inputShape: [2], ...hidden });
  const layers = [first, dense(hidden), dense({ units })];
  return tf.sequential({ layers });
}) as [tf.Sequential, tf.Sequential];
const weights = [D, G].map((model) =>
  model.getWeights(true).filter((w) => w instanceof tf.Variable),
);
const make = (n: number) =>
  G.apply(tf.randomUniform([n, 2], -1, 1)) as tf.Tensor;
function loss(x: tf.Tensor, y: number): tf.Scalar {
  const s = D.apply(x) as tf.Tensor;
  const target = tf.fill(s.shape, y);
  return tf.losses.sigmoidCrossEntropy(target, s).asScalar();
}
const [adamD, adamG] = [rateD, rateG].map((a) => tf.train.adam(a, 0.5));
while (await step(2500)) {
  tf.tidy(() => {
    const [real, fakes] = [ring(64), make(64)];
    const lossOfD = () => loss(real, 1).add<tf.Scalar>(loss(fakes, 0));
    const d = adamD!.minimize(lossOfD, true, weights[0])!;
    const g = adamG!.minimize(() => loss(make(64), 1), true, weights[1])!;
    report({ D: d, G: g });
  });
}
/** A thousand fakes of the generator that was trained. */
/** 训练好的生成器给出的一千个假样本。 */
export const fakes = (await make(1000).array()) as number[][];
