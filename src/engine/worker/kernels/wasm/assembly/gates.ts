// What recurrent cells put their sums through, four floats at a time, with each function's derivative.
// They are methods so that they can be marked for inlining: a call costs as much as what it computes.
import { madd } from './vector';

/** Runs of floats may have any length: the last vector of one holds as many as there are left. */
export class Lanes {
  /** At most four floats; lanes beyond `count` are zero. */
  @inline
  static load(from: usize, count: i32): v128 {
    return count >= 4 ? v128.load(from) : loadFew(from, count);
  }

  /** Writes the first `count` lanes, at most four. */
  @inline
  static store(to: usize, x: v128, count: i32): void {
    if (count >= 4) v128.store(to, x);
    else storeFew(to, x, count);
  }

  /** As `load`, of memory that may be missing: then zero. */
  @inline
  static loadOptional(base: usize, offset: usize, count: i32): v128 {
    return base ? Lanes.load(base + offset, count) : f32x4.splat(0);
  }
}

function loadFew(from: usize, count: i32): v128 {
  let x = v128.load32_zero(from);
  if (count > 1) x = v128.load32_lane(from, x, 1, 4);
  if (count > 2) x = v128.load32_lane(from, x, 2, 8);
  return x;
}

function storeFew(to: usize, x: v128, count: i32): void {
  v128.store32_lane(to, x, 0);
  if (count > 1) v128.store32_lane(to, x, 1, 4);
  if (count > 2) v128.store32_lane(to, x, 2, 8);
}

export class Gates {
  /** tanh as the ratio of two polynomials that Eigen uses (GenericPacketMathFunctions.h): some 3 units in the last place. */
  @inline
  static tanh(x: v128): v128 {
    const bound: f32 = 7.99881172180175781;
    const t = f32x4.pmax(f32x4.pmin(x, f32x4.splat(bound)), f32x4.splat(-bound));
    const square = f32x4.mul(t, t);
    let p = f32x4.splat(-2.76076847742355e-16);
    p = madd(p, square, f32x4.splat(2.00018790482477e-13));
    p = madd(p, square, f32x4.splat(-8.60467152213735e-11));
    p = madd(p, square, f32x4.splat(5.12229709037114e-8));
    p = madd(p, square, f32x4.splat(1.48572235717979e-5));
    p = madd(p, square, f32x4.splat(6.37261928875436e-4));
    p = madd(p, square, f32x4.splat(4.89352455891786e-3));
    let q = f32x4.splat(1.19825839466702e-6);
    q = madd(q, square, f32x4.splat(1.18534705686654e-4));
    q = madd(q, square, f32x4.splat(2.268434632439e-3));
    q = madd(q, square, f32x4.splat(4.89352518554385e-3));
    return f32x4.div(f32x4.mul(t, p), q);
  }

  /** tanh's derivative, given its value. */
  @inline
  static tanhSlope(y: v128): v128 {
    return f32x4.sub(f32x4.splat(1), f32x4.mul(y, y));
  }

  /**
   * What is kept of a gate: σ(x), or x/5 + 1/2 where the gate is a hard sigmoid, not yet clipped,
   * since only then its derivative is known at the bounds too.
   */
  @inline
  static open(x: v128, hard: i32): v128 {
    const half = f32x4.splat(0.5);
    if (hard) return madd(f32x4.splat(0.2), x, half);
    return madd(half, Gates.tanh(f32x4.mul(half, x)), half);
  }

  /** The gate's value, given what is kept of it. */
  @inline
  static value(kept: v128, hard: i32): v128 {
    if (!hard) return kept;
    return f32x4.pmax(f32x4.pmin(kept, f32x4.splat(1)), f32x4.splat(0));
  }

  /** The gate's derivative, given what is kept of it. */
  @inline
  static slope(kept: v128, hard: i32): v128 {
    const one = f32x4.splat(1);
    if (!hard) return f32x4.mul(kept, f32x4.sub(one, kept));
    const inside = v128.and(f32x4.ge(kept, f32x4.splat(0)), f32x4.le(kept, one));
    return v128.and(inside, f32x4.splat(0.2));
  }
}
