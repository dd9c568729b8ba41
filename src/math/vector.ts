/** Vectors as arrays of numbers. */

/** Σ uᵢvᵢ of two vectors of equal length; throws a RangeError when the lengths differ. */
export function dot(u: ArrayLike<number>, v: ArrayLike<number>): number {
  if (u.length !== v.length) throw new RangeError(`dot of lengths ${u.length} and ${v.length}`);
  let sum = 0;
  for (let i = 0; i < u.length; i++) sum += u[i]! * v[i]!;
  return sum;
}

/** The Euclidean length ‖v‖. */
export function norm(v: readonly number[]): number {
  return Math.hypot(...v);
}

/** `value` moved into [min, max]; infinities land on the ends. */
export function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}

/** The multiple of `step` nearest to `value`, free of floating-point dust: 0.30000000000000004 → 0.3. */
export function roundTo(value: number, step: number): number {
  const rounded = Math.round(value / step) * step;
  return Number(rounded.toFixed(10)) || 0;
}
