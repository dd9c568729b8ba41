/**
 * Deviation of the random weights of a ReLU layer that has so many inputs.
 * 给定输入的个数，返回 ReLU 层随机权重的标准差。
 */
export function deviation(inputs: number): number {
  return Math.sqrt(2 / inputs);
}
