/**
 * `losses[i]` is the validation loss after epoch i. After `patience` epochs
 * `losses[i]` 是第 i 轮后的验证损失。连续 `patience` 轮都没有低于
 * in a row without a new least one, training stops. Returns the last epoch
 * 此前的最小值，就停止训练。返回训练到哪一轮为止，
 * that is trained, and the one whose weights are kept.
 * 以及保留哪一轮的权重。
 */
export function stopEarly(
  losses: readonly number[],
  patience: number,
): { stopped: number; kept: number } {
  let kept = 0;
  for (let epoch = 1; epoch < losses.length; epoch++) {
    if (losses[epoch]! < losses[kept]!) kept = epoch;
    if (epoch - kept >= patience) return { stopped: epoch, kept };
  }
  return { stopped: losses.length - 1, kept };
}
