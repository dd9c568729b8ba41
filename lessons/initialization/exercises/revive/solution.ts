import * as tf from '@tensorflow/tfjs';
import { data, report, step } from 'gradient-lab';

const { x, y } = data.moons({ n: 200, noise: 0.1 });
const initial = (seed: number) => tf.initializers.glorotUniform({ seed });
const hidden = tf.layers.dense({
  units: 32,
  activation: 'relu',
  kernelInitializer: initial(1),
});
const last = tf.layers.dense({ units: 1, kernelInitializer: initial(2) });
const activations = () => hidden.apply(x) as tf.Tensor;
const logits = () => last.apply(activations()) as tf.Tensor;
logits().dispose(); // Makes the weights.
// 这一次调用创建权重。

const lossOf = () => tf.losses.sigmoidCrossEntropy(y, logits()).asScalar();
const optimizer = tf.train.sgd(1);
while (await step(300)) {
  const loss = optimizer.minimize(lossOf, true)!;
  tf.tidy(() => {
    const accuracy = logits().greater(0).equal(y.greater(0.5)).mean();
    const dead = activations().max(0).lessEqual(0).sum();
    report({ loss, accuracy, dead });
  });
  loss.dispose();
}
