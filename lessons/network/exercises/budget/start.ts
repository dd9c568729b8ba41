import * as tf from '@tensorflow/tfjs';
import { data, display, report, step } from 'gradient-lab';

// Wider or deeper, as you like, but at most 110 parameters in all.
// 加宽或加深都行，但参数总共不超过 110 个。
const widths = [8];

const { x, y } = data.spirals({ turns: 2, noise: 0.02 });
const points = x.mul(3);
export const model = tf.sequential();
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

while (await step(1000)) {
  const scores = (await model.trainOnBatch(points, y)) as number[];
  report({ loss: scores[0]!, accuracy: scores[1]! });
}
