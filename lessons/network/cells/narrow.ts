import * as tf from '@tensorflow/tfjs';
import { data, display, report, step } from 'gradient-lab';

const widths = [2]; // [1]
const { x, y } = data.circles();
const points = x.mul(2.6);

const build = () => {
  const model = tf.sequential();
  model.add(tf.layers.inputLayer({ inputShape: [2] }));
  for (const units of widths) {
    model.add(tf.layers.dense({ units, activation: 'tanh' }));
  }
  model.add(tf.layers.dense({ units: 1, activation: 'sigmoid' }));
  const optimizer = tf.train.adam(0.05);
  const loss = 'binaryCrossentropy';
  model.compile({ optimizer, loss, metrics: ['accuracy'] });
  return model;
};

const models = [1, 2, 3, 4, 5].map(build); // [2]
while (await step(200)) {
  for (const [i, model] of models.entries()) {
    const [, accuracy] = (await model.trainOnBatch(points, y)) as number[];
    report({ [`start ${i + 1}`]: accuracy! });
  }
}
display(models[0]!.countParams());
