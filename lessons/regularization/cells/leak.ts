import * as tf from '@tensorflow/tfjs';
import { data, param, report, step } from 'gradient-lab';

const digits = await data.mnist({ train: 250, validation: 2000, test: 0 });
const { x, y } = digits.train.batch(0, 250);
const fresh = digits.validation.batch(0, 2000);
const splitFirst = param('split first', 0, { min: 0, max: 1, step: 1 });

const edge = tf.zeros([250, 2, 28, 1]);
const side = tf.zeros([250, 32, 2, 1]);
const wide = tf.concat([side, tf.concat([edge, x, edge], 1), side], 2);
const corners = [2, 1, 3].flatMap((row) => [2, 1, 3].map((c) => [row, c]));
const copies = corners.map(([row, column]) =>
  wide.slice([0, row!, column!, 0], [250, 28, 28, 1]),
);
const pictures = tf.concat(copies); // [1]
const targets = y.tile([9, 1]);
const shuffle = (n: number) => [...tf.util.createShuffledIndices(n)];
const order = splitFirst
  ? shuffle(250).flatMap((digit) => copies.map((_, c) => 250 * c + digit))
  : shuffle(9 * 250); // [2]
const [held, learned] = [order.slice(0, 450), order.slice(450)];
const heldX = pictures.gather(held);
const heldY = targets.gather(held);

const { dense, flatten } = tf.layers;
const model = tf.sequential();
model.add(flatten({ inputShape: [28, 28, 1] }));
model.add(dense({ units: 128, activation: 'relu' }));
model.add(dense({ units: 10 }));
const run = (images: tf.Tensor) => model.apply(images) as tf.Tensor;
const share = (images: tf.Tensor, labels: tf.Tensor) =>
  tf.metrics.categoricalAccuracy(labels, run(images)).mean();
const adam = tf.train.adam(0.001);
for (let i = 1; await step(300); i++) {
  tf.tidy(() => {
    const any = tf.randomUniform([100], 0, learned.length).floor();
    const at = tf.tensor1d(learned, 'int32').gather(any.toInt());
    const [images, labels] = [pictures.gather(at), targets.gather(at)];
    adam.minimize(() => {
      const z = run(images);
      const loss = tf.losses.softmaxCrossEntropy(labels, z).asScalar();
      report({ loss });
      return loss;
    });
    if (i % 20 > 0) return;
    report({ 'validation accuracy': share(heldX, heldY) });
    report({ 'fresh accuracy': share(fresh.x, fresh.y) }); // [3]
  });
}
