import * as tf from '@tensorflow/tfjs';
import { display, param, report, step } from 'gradient-lab';

const x = tf.linspace(-1, 1, 41).reshape([41, 1]);
const wave = (x: tf.Tensor) => tf.sin(tf.mul(x, 1.5 * Math.PI)).mul(0.8);
const y = wave(x); // [1]

const units = param('units', 6, { min: 1, max: 12, step: 1 });
const model = tf.sequential();
model.add(tf.layers.inputLayer({ inputShape: [1] }));
model.add(tf.layers.dense({ units, activation: 'tanh' })); // [2]
model.add(tf.layers.dense({ units: 1 }));
model.compile({ optimizer: tf.train.adam(0.02), loss: 'meanSquaredError' });

while (await step(600)) {
  const loss = await model.trainOnBatch(x, y); // [3]
  report({ loss: loss as number });
}

const ask = tf.tensor2d([-0.525, 0.275, 1.5], [3, 1]); // [4]
const answers = (model.predict(ask) as tf.Tensor).dataSync();
const truths = wave(ask).dataSync();
const row = (x: number, i: number) => {
  return { x, network: answers[i], truth: truths[i] };
};
display([...ask.dataSync()].map(row));
