/** Stands where a project has the cell's code, so that the worker around it has something to import here. */
import * as tf from '@tensorflow/tfjs';
import { data, param, report, show, step } from 'gradient-lab';

const { x, y } = data.gates('or');
const w = tf.variable(tf.randomNormal([2, 1]));
const optimizer = tf.train.sgd(param('rate', 0.5, { min: 0, max: 2 }));
while (await step(100)) {
  const loss = optimizer.minimize(() => tf.losses.sigmoidCrossEntropy(y, x.matMul(w)), true);
  report({ loss: loss! });
}
show('w', w);
