import * as tf from '@tensorflow/tfjs';
import { param, report, show, step } from 'gradient-lab';

const angles = tf.range(0, 8).mul(Math.PI / 4);
const centres = tf.stack([angles.cos(), angles.sin()], 1).mul(1.4);
function ring(n: number): tf.Tensor {
  // eight round heaps [1]
  // 八个圆堆 [1]
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
  return tf.losses.sigmoidCrossEntropy(target, s).asScalar(); // [2]
}
const rateD = param('rate D', 0.002, { min: 0, max: 0.02, step: 0.0005 });
const rateG = param('rate G', 0.001, { min: 0, max: 0.02, step: 0.0005 });
const [adamD, adamG] = [rateD, rateG].map((a) => tf.train.adam(a, 0.5));
while (await step(3000)) {
  tf.tidy(() => {
    const [real, fakes] = [ring(64), make(64)]; // [3]
    const lossOfD = () => loss(real, 1).add<tf.Scalar>(loss(fakes, 0));
    const lossOfG = () => loss(make(64), 1); // [4]
    const d = adamD!.minimize(lossOfD, true, weights[0])!;
    const g = adamG!.minimize(lossOfG, true, weights[1])!;
    const many = make(400); // [5]
    const near = many.expandDims(1).sub(centres).norm(2, 2).less(0.3);
    const modes = near
      .mean(0)
      .greater(1 / 32)
      .sum();
    report({ D: d, G: g, modes });
    const cell = many.add(2).mul(7.5).clipByValue(0, 29).cast('int32');
    const [column, row] = cell.unstack(1).map((i) => tf.oneHot(i, 30));
    show('fakes', tf.matMul(row!, column!, true).reverse(0)); // [6]
  });
}
