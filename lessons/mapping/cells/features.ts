import * as tf from '@tensorflow/tfjs';
import { report, step } from 'gradient-lab';

// 200 points; those of class 1 lie in a ring around those of class 0. [1]
// 200 个点；1 类围成一圈，把 0 类围在中间。[1]
const angle = tf.randomUniform([200], 0, 2 * Math.PI);
const label = tf.range(0, 200).mod(2);
const radius = label
  .mul(1.2)
  .add(0.6)
  .add(tf.randomNormal([200], 0, 0.2));
const raw = tf.stack([radius.mul(angle.cos()), radius.mul(angle.sin())], 1);
const feature = raw.square().sum(1, true); // [2]
const target = label.reshape([200, 1]);

function build(inputs: number, hidden: number): tf.Sequential {
  const model = tf.sequential();
  model.add(tf.layers.inputLayer({ inputShape: [inputs] }));
  if (hidden > 0) {
    model.add(tf.layers.dense({ units: hidden, activation: 'tanh' }));
  }
  model.add(tf.layers.dense({ units: 1, activation: 'sigmoid' }));
  const [optimizer, loss] = [tf.train.adam(0.05), 'binaryCrossentropy'];
  model.compile({ optimizer, loss, metrics: ['accuracy'] });
  return model;
}

const neuron = build(2, 0); // [3]
const helped = build(1, 0);
const network = build(2, 6);

while (await step(200)) {
  const [, alone] = (await neuron.trainOnBatch(raw, target)) as number[];
  const [, given] = (await helped.trainOnBatch(
    feature,
    target,
  )) as number[];
  const [, learned] = (await network.trainOnBatch(raw, target)) as number[];
  report({ neuron: alone!, feature: given!, network: learned! });
}
