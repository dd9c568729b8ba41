/** Parameters of a block: no biases, no gains; `hidden` units of ReLU. */
/** 一块的参数个数：没有偏置和增益，中间有 `hidden` 个 ReLU 单元。 */
export function countBlock(
  width: number,
  hidden: number,
  heads: number,
): number {
  // Not right yet: how wide is what one head works on?
  // 还不对：一个头处理的部分有多宽？
  return heads * 3 * width * width + 2 * width * hidden;
}

console.log(countBlock(16, 64, 2)); // a block of this lesson: 3072
// 本课的一块：3072
