/**
 * Deals the examples 0 … n − 1 into k folds, as equal as can be.
 * 把样本 0 … n − 1 分成 k 折，各折的个数尽量相等。
 */
export function dealFolds(n: number, k: number): number[][] {
  const folds = Array.from({ length: k }, (): number[] => []);
  for (let i = 0; i < n; i++) folds[i % k]!.push(i);
  return folds;
}

/**
 * The mean error of the folds; `errorOf` learns from the first list only.
 * 各折误差的平均；`errorOf` 只用前一个列表学习。
 */
export function crossValidate(
  n: number,
  k: number,
  errorOf: (train: number[], held: number[]) => number,
): number {
  const folds = dealFolds(n, k);
  const errors = folds.map((held) => {
    const train = folds.filter((fold) => fold !== held).flat();
    return errorOf(train, held);
  });
  return errors.reduce((sum, error) => sum + error, 0) / k;
}
