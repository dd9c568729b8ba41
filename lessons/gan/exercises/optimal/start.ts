/** At place i real points lie with probability p[i], fakes with q[i]. */
/** 在位置 i，真样本的概率是 p[i]，假样本的概率是 q[i]。 */
export function bestJudge(p: number[], q: number[]): number[] {
  return p.map((real, i) => (real > q[i]! ? 1 : 0)); // too sure of itself
  // 太绝对了
}

/** The value V of the game with that judge. */
/** 用这个判别器时，博弈的值 V。 */
export function bestValue(_p: number[], _q: number[]): number {
  return 0;
}

console.log(bestJudge([0.5, 0.3, 0.2], [0.1, 0.3, 0.6]));
// should be 5/6, 1/2, 1/4
// 应是 5/6、1/2、1/4
console.log(bestValue([0.5, 0.5], [0.5, 0.5]), -Math.log(4)); // equal
// 相等
