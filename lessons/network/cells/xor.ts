import * as tf from '@tensorflow/tfjs';
import { data, display, param, report, show, step } from 'gradient-lab';

const { x, y } = data.gates('xor');
const units = param('hidden units', 4, { min: 1, max: 8, step: 1 });
const model = tf.sequential();
model.add(tf.layers.dense({ inputShape: [2], units, activation: 'tanh' })); // [1]
model.add(tf.layers.dense({ units: 1, activation: 'sigmoid' }));
model.compile({
  optimizer: tf.train.adam(0.1),
  loss: 'binaryCrossentropy',
  metrics: ['accuracy'],
});

const axis = tf.linspace(-0.5, 1.5, 30); // [2]
const [x1, x2] = tf.meshgrid(axis, axis.reverse());
const grid = tf.stack([x1!.flatten(), x2!.flatten()], 1);
const plane = () => (model.predict(grid) as tf.Tensor).reshape([30, 30]).sub(0.5);

while (await step(200)) {
  const [loss, accuracy] = (await model.trainOnBatch(x, y)) as number[];
  report({ loss: loss!, accuracy: accuracy! });
  tf.tidy(() => show('plane', plane()));
}
display(model.predict(x));
display(model.countParams());
