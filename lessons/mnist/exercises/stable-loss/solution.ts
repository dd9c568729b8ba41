/** Cross-entropy of one image: −ln of what softmax gives its label. */
/** 一张图像的交叉熵：softmax 给其标签的概率取 −ln。 */
export function crossEntropy(logits: number[], label: number): number {
  const largest = Math.max(...logits);
  const total = logits.reduce((sum, z) => sum + Math.exp(z - largest), 0);
  return Math.log(total) + largest - logits[label]!;
}

console.log(crossEntropy([2, 1, 0.1], 0)); // 0.417…
console.log(crossEntropy([1000, 998], 1)); // 2.127…
