/** All weights and biases of dense layers; widths such as [2, 3, 1]. */
/** 全连接层的权重和偏置总数；widths 形如 [2, 3, 1]。 */
export function countParameters(widths: number[]): number {
  let sum = 0;
  for (let i = 1; i < widths.length; i++) {
    sum += (widths[i - 1]! + 1) * widths[i]!;
  }
  return sum;
}
