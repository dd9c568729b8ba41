import * as tf from '@tensorflow/tfjs';
import { data, param, report, step } from 'gradient-lab';

const f = (z: tf.Tensor) => z.sigmoid(); // [1]

const { x, y } = await data.penguins();
const { mean, variance } = tf.moments(x, 0);
const inputs = x.sub(mean).div(variance.sqrt()); // [2]

const depth = 10;
const sizes = [4, ...Array<number>(depth).fill(16), 3];
const gain = param('gain', 1.4, { min: 0.5, max: 4, step: 0.1 });
const seed = param('seed', 1, { min: 1, max: 20, step: 1 });
const weights = sizes.slice(1).map((units, k) => {
  const shape: [number, number] = [sizes[k]!, units];
  const deviation = gain / Math.sqrt(sizes[k]!); // [3]
  const from = k + 20 * seed;
  return tf.variable(tf.randomNormal(shape, 0, deviation, 'float32', from));
});
const biases = weights.map((w) => tf.variable(tf.zeros([w.shape[1]!])));

function logits(): tf.Tensor {
  let a: tf.Tensor = inputs;
  for (const [k, w] of weights.entries()) {
    const z = a.matMul(w).add(biases[k]!);
    a = k < depth ? f(z) : z;
  }
  return a;
}

const lossOf = () => tf.losses.softmaxCrossEntropy(y, logits()).asScalar();
const rate = param('rate', 0.05, { min: 0.01, max: 1, step: 0.01 });
const optimizer = tf.train.sgd(rate);
while (await step(200)) {
  const { value: loss, grads } = optimizer.computeGradients(lossOf);
  optimizer.applyGradients(grads);
  tf.tidy(() => {
    const norm = (k: number) => grads[weights[k - 1]!.name]!.norm(); // [4]
    report({ loss, 'layer 1 norm': norm(1), 'layer 4 norm': norm(4) });
    report({ 'layer 7 norm': norm(7), 'layer 10 norm': norm(10) });
  });
  tf.dispose([loss, grads]);
}
