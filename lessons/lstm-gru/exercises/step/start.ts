export interface Part {
  W: number[][];
  U: number[][];
  b: number[];
}

/** W x + U h + b, one number a unit. */
/** W x + U h + b，每个单元一个数。 */
function sums({ W, U, b }: Part, x: number[], h: number[]): number[] {
  return b.map((bias, unit) => {
    let z = bias;
    x.forEach((value, j) => (z += W[unit]![j]! * value));
    h.forEach((value, j) => (z += U[unit]![j]! * value));
    return z;
  });
}

export const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/** One step of an LSTM: the new h and the new c. */
/** LSTM 的一步：新的 h 和新的 c。 */
export function lstmStep(
  x: number[],
  h: number[],
  c: number[],
  parts: { i: Part; f: Part; c: Part; o: Part },
): { h: number[]; c: number[] } {
  // Not right yet: nothing is kept, and nothing is held back.
  // 还不对：什么也没留下，什么也没挡住。
  const proposed = sums(parts.c, x, h).map(Math.tanh);
  const next = c.map((_kept, u) => proposed[u]!);
  return { h: next.map(Math.tanh), c: next };
}

// One unit, one input: the forget gate is nearly 1, the input gate 1/2.
// 一个单元、一个输入：遗忘门接近 1，输入门是 1/2。
const part = (w: number, b: number): Part => ({
  W: [[w]],
  U: [[0]],
  b: [b],
});
const parts = {
  i: part(0, 0),
  f: part(0, 5),
  c: part(2, 0),
  o: part(0, 0),
};
let state = { h: [0], c: [0] };
for (const x of [1, 0, 0]) {
  state = lstmStep([x], state.h, state.c, parts);
  console.log(state.c[0]!.toFixed(3), state.h[0]!.toFixed(3));
}
// should end with 0.476 0.221
// 最后应是 0.476 0.221
