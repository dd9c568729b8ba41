/** The generator's loss −log σ(s) of a fake with score s. */
/** 得分为 s 的假样本，生成器的损失 −log σ(s)。 */
export function loss(s: number): number {
  return Math.max(-s, 0) + Math.log1p(Math.exp(-Math.abs(s)));
}

/** Its derivative by s. */
/** 它对 s 的导数。 */
export function slope(s: number): number {
  return 1 / (1 + Math.exp(-s)) - 1;
}

for (const s of [-800, -8, 0, 8]) console.log(s, loss(s), slope(s));
// for s = −8 it should be 8.0003 and −0.9997
// s = −8 时应是 8.0003 和 −0.9997
