/** The learning rate at step i of `steps`, counted from 1. */
/** 一共 `steps` 步，从 1 数起，求第 i 步的学习率。 */
export function rateAt(
  i: number,
  steps: number,
  warmUp: number,
  rate: number,
): number {
  const rise = Math.min(1, i / warmUp);
  const fall = (1 + Math.cos((Math.PI * (i - 1)) / steps)) / 2;
  return rate * rise * fall;
}

console.log(rateAt(1, 2000, 100, 0.003)); // should be 0.00003
// 应为 0.00003
