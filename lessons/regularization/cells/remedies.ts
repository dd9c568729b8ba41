import * as tf from '@tensorflow/tfjs';
import { data, param, report, show, step } from 'gradient-lab';

const digits = await data.mnist({
  train: 10_000,
  validation: 3000,
  test: 0,
});
const count = param('digits', 200, { min: 50, max: 10_000, step: 50 });
const { x, y } = digits.train.next(count); // [1]
const chosen = digits.validation.next(1000); // [2]
const fresh = digits.validation.next(2000); // [3]
const l1 = param('L1', 0, { min: 0, max: 0.001, step: 0.0001 });
const l2 = param('L2', 0, { min: 0, max: 0.01, step: 0.0005 });
const drop = param('dropout', 0, { min: 0, max: 0.8, step: 0.1 });
const reach = param('shift', 0, { min: 0, max: 5, step: 1 });
const norm = param('batch norm', 0, { min: 0, max: 1, step: 1 });
const patience = param('patience', 0, { min: 0, max: 20, step: 1 });

const { batchNormalization, dense, dropout, flatten, reLU } = tf.layers;
const model = tf.sequential();
model.add(flatten({ inputShape: [28, 28, 1] }));
for (const units of [256, 128]) {
  model.add(dense({ units }));
  if (norm) model.add(batchNormalization());
  model.add(reLU());
  if (drop) model.add(dropout({ rate: drop })); // [4]
}
model.add(dense({ units: 10 }));
const run = (images: tf.Tensor, training: boolean) =>
  model.apply(images, { training }) as tf.Tensor;
const matrices = model.trainableWeights.map((w) => w.read());
const sum = (of: (w: tf.Tensor) => tf.Tensor) =>
  tf.addN(matrices.filter((w) => w.rank === 2).map((w) => of(w).sum()));
const { softmaxCrossEntropy } = tf.losses;
const most = Math.min(count, 1000);

function moved(images: tf.Tensor) {
  const one = tf.ones([images.shape[0], 1]);
  const by = () => tf.randomUniform(one.shape, -reach, reach + 1).floor();
  const [right, down, zero] = [by(), by(), one.sub(1)];
  const rows = [one, zero, right, zero, one, down, zero, zero];
  const maps = tf.concat(rows, 1) as tf.Tensor2D;
  return tf.image.transform(images as tf.Tensor4D, maps); // [5]
}
function judge(images: tf.Tensor, labels: tf.Tensor) {
  const z = run(images, false);
  const accuracy = tf.metrics.categoricalAccuracy(labels, z).mean();
  return { loss: softmaxCrossEntropy(labels, z), accuracy };
}
const adam = tf.train.adam(0.001);
let [best, since] = [Infinity, 0];
let kept: tf.Tensor[] | null = null;
for (let i = 1; await step(600); i++) {
  tf.tidy(() => {
    const at = tf.randomUniform([100], 0, count, 'int32');
    const batch = reach ? moved(x.gather(at)) : x.gather(at);
    const row = tf.concat(batch.slice(0, 8).unstack(), 1).squeeze();
    if (i % 20 === 0) show('batch', row);
    adam.minimize(() => {
      let loss = softmaxCrossEntropy(y.gather(at), run(batch, true));
      if (l1) loss = loss.add(sum(tf.abs).mul(l1)); // [6]
      if (l2) loss = loss.add(sum(tf.square).mul(l2));
      return loss.asScalar();
    });
  });
  if (i % 20 > 0) continue;
  const held = tf.tidy(() => {
    const { loss, accuracy } = judge(x.slice(0, most), y.slice(0, most));
    const held = judge(chosen.x, chosen.y);
    report({ loss, 'validation loss': held.loss });
    report({ accuracy, 'validation accuracy': held.accuracy });
    return held.loss;
  });
  const [now] = await held.data<'float32'>();
  held.dispose();
  if (patience === 0) continue;
  since = now! < best ? 0 : since + 1; // [7]
  if (since === 0) {
    tf.dispose(kept ?? []);
    kept = model.getWeights().map((w) => w.clone());
    best = now!;
  }
  if (since === patience) break;
}
if (kept) model.setWeights(kept);
tf.tidy(() => {
  const { loss, accuracy } = judge(fresh.x, fresh.y);
  report({ 'fresh loss': loss, 'fresh accuracy': accuracy });
});
