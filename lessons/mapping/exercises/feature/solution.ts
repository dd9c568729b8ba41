/** Its sign says whether a point lies between the two circles. */
/** 它的正负说明一个点是否在两个圆之间。 */
export function feature(x1: number, x2: number): number {
  const radius = Math.hypot(x1, x2);
  return (radius - 1) * (2 - radius);
}
