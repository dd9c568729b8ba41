/** The gradients of several tensors, shortened together to a length. */
/** 几个张量的梯度，合在一起缩短到给定的长度。 */
export function clipByNorm(grads: number[][], most: number): number[][] {
  let squares = 0;
  for (const g of grads) for (const value of g) squares += value * value;
  const factor = Math.min(1, most / Math.sqrt(squares || 1));
  return grads.map((g) => g.map((value) => factor * value));
}

console.log(clipByNorm([[3, 0], [4]], 1)); // should be [[0.6, 0], [0.8]]
// 应是 [[0.6, 0], [0.8]]
console.log(clipByNorm([[0.3, 0], [0.4]], 1)); // as it was: short enough
// 原样不变：本来就够短
