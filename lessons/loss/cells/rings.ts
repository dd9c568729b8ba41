import * as tf from '@tensorflow/tfjs';
import { param, report, step } from 'gradient-lab';

// 23 flights of the Space Shuttle: °F at launch, and seals damaged. [1]
// 航天飞机的 23 次飞行：发射时的气温（°F），密封圈是否受损。[1]
const fahrenheit = tf.tensor1d([
  66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78, 67, 53, 67, 75, 70, 81,
  76, 79, 75, 76, 58,
]);
const damaged = tf.tensor1d([
  0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1,
]);
const x = fahrenheit.sub(70).div(10);

const w = tf.variable(tf.scalar(10)); // [2]
const b = tf.variable(tf.scalar(0));
const z = () => x.mul(w).add(b);
const losses = [
  () => tf.losses.sigmoidCrossEntropy(damaged, z()), // [3]
  () => tf.losses.meanSquaredError(damaged, z().sigmoid()),
];

const broke = damaged.cast('bool');
const optimizer = tf.train.sgd(1);
while (await step(300)) {
  const kind = param('kind', 0, { min: 0, max: 1, step: 1 });
  const loss = optimizer.minimize(() => losses[kind]!().asScalar(), true)!;
  const right = tf.tidy(() => z().greater(0).equal(broke).sum());
  report({ loss, right, w, b });
  tf.dispose([loss, right]);
}
