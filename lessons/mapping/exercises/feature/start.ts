/** A single number from which it can be read off, by its sign, whether a point lies between the two circles. */
export function feature(x1: number, x2: number): number {
  return x1 + x2;
}
