import * as tf from '@tensorflow/tfjs';
import { data, param, report, step } from 'gradient-lab';

const { x, y } = data.moons({ n: 200, noise: 0.15, seed: 7 });
// prettier-ignore
const shapes = [[2, 8], [1, 8], [8, 1], [1, 1]] as [number, number][];
const random = (shape: [number, number], i: number) =>
  tf.variable(tf.randomNormal(shape, 0, 0.5, 'float32', i + 1));
const lossOf = ([w1, b1, w2, b2]: tf.Tensor[]) => {
  const z = x.matMul(w1!).add(b1!).tanh().matMul(w2!).add(b2!); // [1]
  return tf.losses.sigmoidCrossEntropy(y, z).asScalar();
};

const [mine, theirs] = [shapes.map(random), shapes.map(random)]; // [2]
const rate = param('rate', 0.05, { min: 0.001, max: 1, step: 0.001 });
const corrected = param('bias correction', 1, { max: 1, step: 1 }); // [3]
const [beta1, beta2, epsilon] = [0.9, 0.999, 1e-7];
const m = mine.map((w) => tf.variable(tf.zerosLike(w)));
const v = mine.map((w) => tf.variable(tf.zerosLike(w)));
const gradientsOf = tf.grads((...w: tf.Tensor[]) => lossOf(w));
const optimizer = tf.train.adam(rate, beta1, beta2, epsilon);

let t = 0;
while (await step(200)) {
  tf.tidy(() => {
    const gaps = mine.map((w, i) => w.sub(theirs[i]!).abs().sum());
    report({ mine: lossOf(mine), 'tf.train.adam': lossOf(theirs) });
    report({ difference: tf.addN(gaps) });
    t += 1;
    gradientsOf(mine).forEach((g, i) => {
      m[i]!.assign(m[i]!.mul(beta1).add(g.mul(1 - beta1)));
      v[i]!.assign(v[i]!.mul(beta2).add(g.square().mul(1 - beta2)));
      const mHat = corrected ? m[i]!.div(1 - beta1 ** t) : m[i]!;
      const vHat = corrected ? v[i]!.div(1 - beta2 ** t) : v[i]!;
      const move = mHat.div(vHat.sqrt().add(epsilon)).mul(rate);
      mine[i]!.assign(mine[i]!.sub(move));
    });
    optimizer.minimize(() => lossOf(theirs), false, theirs);
  });
}
