// Activations that TensorFlow.js computes value by value, and gradients in one pass instead of several.
import { Gates, Lanes } from './gates';
import { madd } from './vector';

export class Curves {
  /**
   * eˣ by Cephes' polynomial on [−½ ln 2, ½ ln 2] (expf.c): within 2 units in the last place, also where
   * the result is denormal, zero or infinite.
   */
  @inline
  static exp(x: v128): v128 {
    // What is rounded to zero is not computed: results too small for a normal float take a processor very long.
    const zero = f32x4.lt(x, f32x4.splat(-104));
    const t = v128.andnot(f32x4.pmin(x, f32x4.splat(89)), zero);
    // Adding 1.5·2²³ rounds to a whole number, which then lies in the lowest bits.
    const rounded = madd(t, f32x4.splat(1.4426950408889634), f32x4.splat(12582912));
    const n = f32x4.sub(rounded, f32x4.splat(12582912));
    let r = f32x4.sub(t, f32x4.mul(n, f32x4.splat(0.693359375)));
    r = f32x4.add(r, f32x4.mul(n, f32x4.splat(2.1219444e-4)));
    let p = f32x4.splat(1.98756915e-4);
    p = madd(p, r, f32x4.splat(1.3981999507e-3));
    p = madd(p, r, f32x4.splat(8.3334519073e-3));
    p = madd(p, r, f32x4.splat(4.1665795894e-2));
    p = madd(p, r, f32x4.splat(1.6666665459e-1));
    p = madd(p, r, f32x4.splat(5.0000001201e-1));
    p = f32x4.add(madd(p, f32x4.mul(r, r), r), f32x4.splat(1));
    // Two factors, since 2ⁿ alone may lie beyond what a normal float holds.
    const whole = i32x4.sub(rounded, f32x4.splat(12582912));
    const half = i32x4.shr_s(whole, 1);
    const other = i32x4.sub(whole, half);
    const result = f32x4.mul(f32x4.mul(p, Curves.powerOfTwo(half)), Curves.powerOfTwo(other));
    return v128.andnot(result, zero);
  }

  /** 2ⁿ for whole n from −126 to 127. */
  @inline
  private static powerOfTwo(n: v128): v128 {
    return i32x4.shl(i32x4.add(n, i32x4.splat(127)), 23);
  }
}

export function exp(count: i32, x: usize, y: usize): void {
  for (let i = 0; i < count; i += 4) {
    const at = (<usize>i) << 2;
    Lanes.store(y + at, Curves.exp(Lanes.load(x + at, count - i)), count - i);
  }
}

export function tanh(count: i32, x: usize, y: usize): void {
  for (let i = 0; i < count; i += 4) {
    const at = (<usize>i) << 2;
    Lanes.store(y + at, Gates.tanh(Lanes.load(x + at, count - i)), count - i);
  }
}

/** dx = dy·(1 − y²), y being tanh's value. */
export function tanhGradient(count: i32, dy: usize, y: usize, dx: usize): void {
  for (let i = 0; i < count; i += 4) {
    const at = (<usize>i) << 2;
    const slope = Gates.tanhSlope(Lanes.load(y + at, count - i));
    Lanes.store(dx + at, f32x4.mul(Lanes.load(dy + at, count - i), slope), count - i);
  }
}

/** y = x where x > 0, else alpha·x. */
export function leakyRelu(count: i32, x: usize, y: usize, alpha: f32): void {
  leak(count, x, x, y, alpha);
}

/** dx = dy where x > 0, else alpha·dy. */
export function leakyReluGradient(count: i32, dy: usize, x: usize, dx: usize, alpha: f32): void {
  leak(count, dy, x, dx, alpha);
}

function leak(count: i32, value: usize, x: usize, out: usize, alpha: f32): void {
  const zero = f32x4.splat(0);
  const slope = f32x4.splat(alpha);
  for (let i = 0; i < count; i += 4) {
    const at = (<usize>i) << 2;
    const v = Lanes.load(value + at, count - i);
    const above = f32x4.gt(Lanes.load(x + at, count - i), zero);
    Lanes.store(out + at, v128.bitselect(v, f32x4.mul(v, slope), above), count - i);
  }
}

/** dx = dy where least ≤ x ≤ most, else 0. */
export function clipGradient(
  count: i32,
  dy: usize,
  x: usize,
  dx: usize,
  least: f32,
  most: f32,
): void {
  for (let i = 0; i < count; i += 4) {
    const at = (<usize>i) << 2;
    const value = Lanes.load(x + at, count - i);
    const inside = v128.and(
      f32x4.ge(value, f32x4.splat(least)),
      f32x4.le(value, f32x4.splat(most)),
    );
    Lanes.store(dx + at, v128.and(Lanes.load(dy + at, count - i), inside), count - i);
  }
}
