import * as tf from '@tensorflow/tfjs';
import { data, report, step } from 'gradient-lab';

const input = tf.layers.inputLayer({ inputShape: [28, 28, 1] });
export const model = tf.sequential({
  layers: [
    input,
    tf.layers.flatten(),
    tf.layers.dense({ units: 32, activation: 'relu' }),
    tf.layers.dense({ units: 10 }),
  ],
});
console.log(`${model.countParams()} parameters`);

const sizes = { train: 5_000, validation: 0, test: 0 };
const { train } = await data.mnist(sizes);
const optimizer = tf.train.adam(0.01);
while (await step(200)) {
  tf.tidy(() => {
    const { x, y } = train.next(50);
    optimizer.minimize(() => {
      const z = model.apply(x) as tf.Tensor;
      const loss = tf.losses.softmaxCrossEntropy(y, z).asScalar();
      report({ loss });
      return loss;
    });
  });
}
