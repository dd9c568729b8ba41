/** Cross-entropy of one image: −ln of what softmax gives its label. */
/** 一张图像的交叉熵：softmax 给其标签的概率取 −ln。 */
export function crossEntropy(logits: number[], label: number): number {
  const powers = logits.map((z) => Math.exp(z));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return -Math.log(powers[label]! / total);
}

console.log(crossEntropy([2, 1, 0.1], 0)); // 0.417…
console.log(crossEntropy([1000, 998], 1)); // should be 2.127…
// 应为 2.127……
