/** dL/dw of size × size weights; delta[i][j] is dL/dz at place i, j. */
/** size × size 个权重的 dL/dw；delta[i][j] 是位置 i, j 处的 dL/dz。 */
export function kernelGradient(
  x: number[][],
  delta: number[][],
  size: number,
): number[][] {
  const gradient = Array.from({ length: size }, () =>
    new Array<number>(size).fill(0),
  );
  for (let m = 0; m < size; m++) {
    for (let n = 0; n < size; n++) {
      // Not right yet: one place only, and the weight was used at all.
      // 还不对：只算了一个位置，而这个权重在每个位置都用过。
      gradient[m]![n] = delta[0]![0]! * x[m]![n]!;
    }
  }
  return gradient;
}

console.log(
  kernelGradient(
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
    [[1, 10]],
    2,
  ),
);
// should be [[21, 32], [54, 65]]
// 应是 [[21, 32], [54, 65]]
