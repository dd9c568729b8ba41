/** D for one number of a code; s is the logarithm of its variance. */
/** 编码中一个数的 D；s 是方差的对数。 */
export function divergence(mu: number, s: number): number {
  // Not right yet: it does not mind how wide the cloud is.
  // 还不对：没有考虑云团有多宽。
  return mu ** 2 / 2 + 0 * s;
}

/** dD/dmu and dD/ds. */
/** dD/dmu 和 dD/ds。 */
export function gradient(mu: number, s: number): [number, number] {
  return [mu, 0 * s];
}

console.log(divergence(1, 0), gradient(1, 0));
// should be 0.5 [1, 0]
// 应是 0.5 [1, 0]
