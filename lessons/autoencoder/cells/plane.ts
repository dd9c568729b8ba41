import * as tf from '@tensorflow/tfjs';
import { data, lend, param, report, step } from 'gradient-lab';

const digits = await data.mnist({
  train: 10_000,
  validation: 500,
  test: 0,
});
const pixels = (x: tf.Tensor) => x.reshape([-1, 784]);
const seen = pixels(digits.validation.batch(0, 500).x);
const size = param('code size', 2, { min: 2, max: 16, step: 1 });
const weight = param('KL weight', 1, { min: 0, max: 100, step: 1 });
function chain(from: number, a: number, b: number, to: number) {
  const relu = { activation: 'relu' } as const;
  const model = tf.sequential();
  model.add(tf.layers.dense({ inputShape: [from], units: a, ...relu }));
  model.add(tf.layers.dense({ units: b, ...relu }));
  model.add(tf.layers.dense({ units: to }));
  return model;
}
const encoder = chain(784, 128, 32, size); // [1]
const decoder = chain(size, 32, 128, 784);
const encoderV = chain(784, 128, 32, 2 * size); // [2]
const decoderV = chain(size, 32, 128, 784);
lend({ encoder, decoder, encoderV, decoderV }, digits.validation);
const run = (f: tf.Sequential, x: tf.Tensor) => f.apply(x) as tf.Tensor;
const split = (x: tf.Tensor) => tf.split(run(encoderV, x), 2, 1);
const lossOf = (x: tf.Tensor, z: tf.Tensor) =>
  tf.losses.sigmoidCrossEntropy(x, z).mul(784).asScalar(); // [3]
const errorOf = (z: tf.Tensor) => z.sigmoid().sub(seen).square().mean();

const optimizer = tf.train.adam(0.003);
for (let i = 0; await step(1000); i++) {
  tf.tidy(() => {
    const x = pixels(digits.train.next(100).x);
    optimizer.minimize(() => {
      const [mu, s] = split(x) as [tf.Tensor, tf.Tensor];
      const noise = tf.randomNormal(mu.shape).mul(s.div(2).exp());
      const each = mu.square().add(s.exp()).sub(1).sub(s).div(2); // [4]
      const KL = each.sum(1).mean().asScalar();
      report({ KL });
      const plain = lossOf(x, run(decoder, run(encoder, x)));
      const drawn = lossOf(x, run(decoderV, mu.add(noise))); // [5]
      return plain.add(drawn).add(KL.mul(weight));
    });
    if (i % 20 > 0) return;
    report({ 'plain error': errorOf(run(decoder, run(encoder, seen))) });
    report({ variational: errorOf(run(decoderV, split(seen)[0]!)) });
  });
}
