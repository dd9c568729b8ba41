/** The new state tanh(W x + U h + b); W[i][j] is unit i's weight. */
/** 新的隐状态 tanh(W x + U h + b)；W[i][j] 是单元 i 的权重。 */
export function recurrentStep(
  x: number[],
  h: number[],
  W: number[][],
  U: number[][],
  b: number[],
): number[] {
  return b.map((bias, i) => {
    let z = bias;
    x.forEach((value, j) => (z += W[i]![j]! * value));
    h.forEach((value, j) => (z += U[i]![j]! * value));
    return Math.tanh(z);
  });
}

// The lesson's cell: a once, then two blanks.
// 本课的单元：先来一个 a，再来两个空白。
const W = [
  [2, -2],
  [2, -2],
];
const U = [
  [1.5, 0],
  [0, 0.5],
];
let h = [0, 0];
for (const x of [
  [1, 0],
  [0, 0],
  [0, 0],
]) {
  h = recurrentStep(x, h, W, U, [0, 0]);
  console.log(h.map((value) => value.toFixed(3)).join(', '));
}
// should end with 0.872, 0.220
// 最后应是 0.872, 0.220
