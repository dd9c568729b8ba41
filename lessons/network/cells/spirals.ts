import * as tf from '@tensorflow/tfjs';
import { data, display, report, show, step } from 'gradient-lab';

const widths = [8, 8]; // [1]
const { x, y } = data.spirals({ turns: 2, noise: 0.02 });
const points = x.mul(3);

const model = tf.sequential();
model.add(tf.layers.inputLayer({ inputShape: [2] }));
for (const units of widths) {
  model.add(tf.layers.dense({ units, activation: 'tanh' }));
}
model.add(tf.layers.dense({ units: 1, activation: 'sigmoid' }));
model.compile({
  optimizer: tf.train.adam(0.03),
  loss: 'binaryCrossentropy',
  metrics: ['accuracy'],
});
display(model.countParams());

const axis = tf.linspace(-3.5, 3.5, 40);
const [x1, x2] = tf.meshgrid(axis, axis.reverse());
const grid = tf.stack([x1!.flatten(), x2!.flatten()], 1);
const answers = () => model.predict(grid) as tf.Tensor;
const draw = () => show('plane', answers().reshape([40, 40]).sub(0.5));

for (let i = 1; await step(1000); i++) {
  const scores = (await model.trainOnBatch(points, y)) as number[];
  report({ loss: scores[0]!, accuracy: scores[1]! });
  if (i % 20 === 0) tf.tidy(draw); // [2]
}
