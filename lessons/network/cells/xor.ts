import * as tf from '@tensorflow/tfjs';
import { data, display, param, report, show, step } from 'gradient-lab';

const { x, y } = data.gates('xor');
const units = param('hidden units', 4, { min: 1, max: 8, step: 1 });
const model = tf.sequential();
model.add(tf.layers.inputLayer({ inputShape: [2] }));
model.add(tf.layers.dense({ units, activation: 'tanh' })); // [1]
model.add(tf.layers.dense({ units: 1, activation: 'sigmoid' }));
model.compile({
  optimizer: tf.train.adam(0.1),
  loss: 'binaryCrossentropy',
  metrics: ['accuracy'],
});

const axis = tf.linspace(-0.5, 1.5, 30); // [2]
const [x1, x2] = tf.meshgrid(axis, axis.reverse());
const grid = tf.stack([x1!.flatten(), x2!.flatten()], 1);
const answers = () => model.predict(grid) as tf.Tensor;

while (await step(200)) {
  const scores = (await model.trainOnBatch(x, y)) as number[];
  report({ loss: scores[0]!, accuracy: scores[1]! });
  tf.tidy(() => show('plane', answers().reshape([30, 30]).sub(0.5)));
}
display(model.predict(x));
display(model.countParams());
