/** Places of a window of k taps along a side of n pixels. */
/** 一边有 n 个像素，k 个取样点的窗口有多少个位置。 */
export function outputSize(
  n: number,
  k: number,
  padding: number,
  stride: number,
  dilation: number,
): number {
  const span = dilation * (k - 1) + 1;
  return Math.floor((n + 2 * padding - span) / stride) + 1;
}

console.log(outputSize(28, 3, 0, 1, 1)); // 26
console.log(outputSize(28, 3, 1, 1, 1)); // 28
console.log(outputSize(28, 3, 1, 2, 1)); // 14
console.log(outputSize(28, 3, 0, 1, 4)); // 20
