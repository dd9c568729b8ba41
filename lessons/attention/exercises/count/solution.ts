/** Parameters of a block: no biases, no gains; `hidden` units of ReLU. */
/** 一块的参数个数：没有偏置和增益，中间有 `hidden` 个 ReLU 单元。 */
export function countBlock(
  width: number,
  hidden: number,
  _heads: number,
): number {
  return 4 * width * width + 2 * width * hidden;
}

console.log(countBlock(16, 64, 2)); // a block of this lesson: 3072
// 本课的一块：3072
