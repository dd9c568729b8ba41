import * as tf from '@tensorflow/tfjs';
import { param, report, step } from 'gradient-lab';

// Galton's table: the children's heights; then, in each row, the parents'
// mean height and how many children had each height. [1]
// 高尔顿的表：第一行是子女的身高；
// 以下各行，先是父母的平均身高，再是各身高的子女人数。[1]
// prettier-ignore
const [child, ...rows] = [
  [61.7,62.2,63.2,64.2,65.2,66.2,67.2,68.2,69.2,70.2,71.2,72.2,73.2,73.7],
  [73, 0,0,0,0,0,0,0,0,0,0,0,1,3,0],
  [72.5, 0,0,0,0,0,0,0,1,2,1,2,7,2,4],
  [71.5, 0,0,0,0,1,3,4,3,5,10,4,9,2,2],
  [70.5, 1,0,1,0,1,1,3,12,18,14,7,4,3,3],
  [69.5, 0,0,1,16,4,17,27,20,33,25,20,11,4,5],
  [68.5, 1,0,7,11,16,25,31,34,48,21,18,4,3,0],
  [67.5, 0,3,5,14,15,36,38,28,38,19,11,4,0,0],
  [66.5, 0,3,3,5,2,17,17,14,13,4,0,0,0,0],
  [65.5, 1,0,9,5,7,11,11,7,7,5,2,1,0,0],
  [64.5, 1,1,4,4,1,5,5,0,2,0,0,0,0,0],
  [64, 1,0,2,4,1,2,2,1,1,0,0,0,0,0],
];
const list = rows.flatMap(([parents, ...counts]) =>
  counts.flatMap((n, i) => Array<number[]>(n).fill([parents!, child[i]!])),
);
const column = (k: number) => tf.tensor1d(list.map((row) => row[k]! - 68));
const [x, y] = [column(0), column(1)] as const;
function errorOf(x: tf.Tensor, y: tf.Tensor, w: tf.Tensor, b: tf.Tensor) {
  return x.mul(w).add(b).sub(y).square().mean();
}
const walkers = [928, 32, 1].map((size) => ({
  size,
  w: tf.variable(tf.scalar(-0.8)),
  b: tf.variable(tf.scalar(-2.5)),
}));
const orders: number[][] = []; // [2]
for (let k = 0; await step(290); k++) {
  const rate = param('rate', 0.02, { min: 0, max: 0.3, step: 0.005 });
  for (const { size, w, b } of walkers) {
    tf.tidy(() => {
      const [pass, from] = [Math.floor((k * size) / 928), (k * size) % 928];
      orders[pass] ??= Array.from(tf.util.createShuffledIndices(928));
      const batch = orders[pass].slice(from, from + size); // [3]
      const [xs, ys] = [x.gather(batch), y.gather(batch)] as const;
      const slopesOf = tf.grads((w, b) => errorOf(xs, ys, w, b)); // [4]
      const [byW, byB] = slopesOf([w, b]);
      report({ [size]: errorOf(x, y, w, b) });
      w.assign(w.sub(byW!.mul(rate)));
      b.assign(b.sub(byB!.mul(rate)));
    });
  }
}
