import * as tf from '@tensorflow/tfjs';
import { display, param, report, step } from 'gradient-lab';

const x = tf.linspace(-1, 1, 41).reshape([41, 1]);
const y = x
  .mul(1.5 * Math.PI)
  .sin()
  .mul(0.8); // [1]

const units = param('units', 6, { min: 1, max: 12, step: 1 });
const model = tf.sequential();
model.add(tf.layers.dense({ units, activation: 'tanh', inputShape: [1] })); // [2]
model.add(tf.layers.dense({ units: 1 }));
model.compile({ optimizer: tf.train.adam(0.02), loss: 'meanSquaredError' });

while (await step(600)) {
  const loss = await model.trainOnBatch(x, y); // [3]
  report({ loss: loss as number });
}

const ask = tf.tensor2d([-0.525, 0.275, 1.5], [3, 1]); // [4]
const answers = (model.predict(ask) as tf.Tensor).dataSync();
const truth = ask
  .mul(1.5 * Math.PI)
  .sin()
  .mul(0.8)
  .dataSync();
display([...ask.dataSync()].map((x, i) => ({ x, network: answers[i], truth: truth[i] })));
