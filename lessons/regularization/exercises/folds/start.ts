/**
 * Deals the examples 0 … n − 1 into k folds, as equal as can be.
 * 把样本 0 … n − 1 分成 k 折，各折的个数尽量相等。
 */
export function dealFolds(n: number, k: number): number[][] {
  const size = Math.floor(n / k);
  // Not right yet: who is left over?
  // 还不对：剩下的样本怎么办？
  return Array.from({ length: k }, (_, fold) =>
    Array.from({ length: size }, (__, i) => fold * size + i),
  );
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
  // Not right yet: it is judged by what it has learned from.
  // 还不对：用来评判的样本，正是它学过的样本。
  const errors = folds.map((held) => errorOf(folds.flat(), held));
  return errors.reduce((sum, error) => sum + error, 0) / k;
}
