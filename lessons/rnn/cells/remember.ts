import * as tf from '@tensorflow/tfjs';
import { param, report, step } from 'gradient-lab';

const gap = param('gap', 10, { min: 5, max: 60, step: 5 });
const asked = param('asked', 0, { min: 0, max: 55, step: 5 }); // [1]
const seed = param('seed', 1, { min: 1, max: 10, step: 1 });
const [symbols, length] = [4, gap + 2];

function draw(m: number): { x: tf.Tensor3D; y: tf.Tensor2D } {
  const codes = tf.randomUniform([m, length], 0, symbols, 'int32');
  const x = tf.oneHot(codes, symbols).toFloat() as tf.Tensor3D;
  const y = x.slice([0, asked], [m, 1]).as2D(m, symbols); // [2]
  return { x, y };
}

const kernelInitializer = tf.initializers.glorotUniform({ seed });
const recurrentInitializer = tf.initializers.orthogonal({ seed, gain: 1 });
const model = tf.sequential();
model.add(
  tf.layers.simpleRNN({
    ...{ units: 32, inputShape: [length, symbols] },
    ...{ kernelInitializer, recurrentInitializer }, // [3]
  }),
);
model.add(tf.layers.dense({ units: symbols, kernelInitializer }));
const rate = param('rate', 0.003, { min: 0.0005, max: 0.02, step: 0.0005 });
const optimizer = tf.train.adam(rate);
while (await step(600)) {
  tf.tidy(() => {
    const { x, y } = draw(64); // [4]
    optimizer.minimize(() => {
      const z = model.apply(x) as tf.Tensor2D;
      const loss = tf.losses.softmaxCrossEntropy(y, z).asScalar();
      const accuracy = tf.metrics.categoricalAccuracy(y, z).mean();
      report({ loss, accuracy });
      return loss;
    });
  });
}
