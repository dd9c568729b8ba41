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
  mask: number[],
): number {
  const hidden = [...x.keys()].filter((i) => mask[i] === 1);
  const sum = hidden.reduce((all, i) => all + (guess[i]! - x[i]!) ** 2, 0);
  return hidden.length === 0 ? 0 : sum / hidden.length;
}

console.log(shown([0.2, 0.8], [1, 0]), hiddenError([1, 1], [0, 9], [1, 0]));
// should be [0, 0.8] 1
// 应是 [0, 0.8] 1
