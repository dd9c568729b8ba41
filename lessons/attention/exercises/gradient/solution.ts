/** dL/ds of one row, from its weights A = softmax(s) and dL/dA. */
/** 一行的 dL/ds：已知权重 A = softmax(s) 和 dL/dA。 */
export function scoreGradient(A: number[], dA: number[]): number[] {
  const mean = A.reduce((sum, a, j) => sum + a * dA[j]!, 0);
  return A.map((a, j) => a * (dA[j]! - mean));
}

console.log(scoreGradient([0.5, 0.5], [1, 0])); // should be [0.25, -0.25]
// 应是 [0.25, -0.25]
console.log(scoreGradient([0.999, 0.001], [1, 0])); // about ±0.001
// 约为 ±0.001
