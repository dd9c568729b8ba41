/** What is shown of x: 0 wherever mask is 1. */
/** x 中露出来的部分：mask 为 1 处是 0。 */
export function shown(x: number[], mask: number[]): number[] {
  return x.map((value, i) => (mask[i] === 1 ? 0 : value));
}

/** The mean squared error over the hidden pixels alone. */
/** 只在遮住的像素上求均方误差。 */
export function hiddenError(
  x: number[],
  guess: number[],
  _mask: number[],
): number {
  // Not right yet: what was in sight is counted too.
  // 还不对：露出来的像素也算进去了。
  const sum = x.reduce(
    (all, value, i) => all + (guess[i]! - value) ** 2,
    0,
  );
  return sum / x.length;
}

console.log(shown([0.2, 0.8], [1, 0]), hiddenError([1, 1], [0, 9], [1, 0]));
// should be [0, 0.8] 1
// 应是 [0, 0.8] 1
