/** At place i real points lie with probability p[i], fakes with q[i]. */
/** 在位置 i，真样本的概率是 p[i]，假样本的概率是 q[i]。 */
export function bestJudge(p: number[], q: number[]): number[] {
  return p.map((real, i) => real / (real + q[i]!));
}

/** The value V of the game with that judge. */
/** 用这个判别器时，博弈的值 V。 */
export function bestValue(p: number[], q: number[]): number {
  const log = (share: number, d: number) =>
    share === 0 ? 0 : share * Math.log(d);
  return bestJudge(p, q).reduce(
    (sum, d, i) => sum + log(p[i]!, d) + log(q[i]!, 1 - d),
    0,
  );
}

console.log(bestJudge([0.5, 0.3, 0.2], [0.1, 0.3, 0.6]));
// should be 5/6, 1/2, 1/4
// 应是 5/6、1/2、1/4
console.log(bestValue([0.5, 0.5], [0.5, 0.5]), -Math.log(4)); // equal
// 相等
