import * as tf from '@tensorflow/tfjs';

type Grid = number[][];

function slide(x: Grid, w: Grid): Grid {
  const rows = x.length - w.length + 1;
  const columns = x[0]!.length - w[0]!.length + 1;
  const z = tf.zeros<tf.Rank.R2>([rows, columns]).arraySync();
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++)
      for (let m = 0; m < w.length; m++)
        for (let n = 0; n < w[0]!.length; n++)
          z[i]![j]! += w[m]![n]! * x[i + m]![j + n]!; // [1]
  return z;
}

const draw = (rows: number, columns: number): Grid =>
  tf.randomUniform<tf.Rank.R2>([rows, columns], -1, 1).arraySync();
const [x, w, delta] = [draw(6, 7), draw(3, 3), draw(4, 5)];

const conv2d = (x: tf.Tensor, w: tf.Tensor) =>
  tf.conv2d(x.as4D(1, 6, 7, 1), w.as4D(3, 3, 1, 1), 1, 'valid');
const lossOf = (x: tf.Tensor, w: tf.Tensor) =>
  conv2d(x, w).as2D(4, 5).mul(delta).sum(); // so dL/dz is delta
// 这样 dL/dz 就是 delta

function compare(name: string, ours: Grid, theirs: tf.Tensor): void {
  const gap = tf
    .sub(ours, theirs.reshapeAs(tf.tensor(ours)))
    .abs()
    .max();
  console.log(`${name}: largest difference`, gap.dataSync()[0]);
}
compare('z', slide(x, w), conv2d(tf.tensor(x), tf.tensor(w))); // [2]
const [dx, dw] = tf.grads(lossOf)([tf.tensor(x), tf.tensor(w)]);
compare('dL/dw', slide(x, delta), dw!); // [3]

const edge: [number, number] = [2, 2];
const framed = tf.pad2d(tf.tensor2d(delta), [edge, edge]).arraySync();
const flipped = tf.tensor2d(w).reverse().arraySync();
compare('dL/dx', slide(framed, flipped), dx!); // [4]
