// One step of a GRU for one sequence, and the way back through it: before and after the reset's product.
import { Gates, Lanes } from './gates';
import { madd } from './vector';

/** At most four units, from byte `at` on; `gate` is the distance between gates in the sums s. */
class Point {
  @inline
  static sum(s: usize, bias: usize, offset: usize, count: i32): v128 {
    const x = Lanes.load(s + offset, count);
    return bias ? f32x4.add(x, Lanes.load(bias + offset, count)) : x;
  }

  @inline
  static open(
    hard: i32,
    at: usize,
    count: i32,
    gate: usize,
    s: usize,
    bias: usize,
    hBefore: usize,
    reset: usize,
  ): void {
    Lanes.store(s + at, Gates.open(Point.sum(s, bias, at, count), hard), count);
    const r = Gates.open(Point.sum(s, bias, at + gate, count), hard);
    Lanes.store(s + at + gate, r, count);
    const kept = f32x4.mul(Gates.value(r, hard), Lanes.loadOptional(hBefore, at, count));
    Lanes.store(reset + at, kept, count);
  }

  @inline
  static mix(
    hard: i32,
    at: usize,
    count: i32,
    gate: usize,
    s: usize,
    bias: usize,
    hBefore: usize,
    h: usize,
  ): void {
    const n = Gates.tanh(Point.sum(s, bias, at + 2 * gate, count));
    Lanes.store(s + at + 2 * gate, n, count);
    const z = Gates.value(Lanes.load(s + at, count), hard);
    const fresh = f32x4.mul(f32x4.sub(f32x4.splat(1), z), n);
    Lanes.store(h + at, madd(z, Lanes.loadOptional(hBefore, at, count), fresh), count);
  }

  @inline
  static unmix(
    hard: i32,
    at: usize,
    count: i32,
    gate: usize,
    s: usize,
    hBefore: usize,
    dhs: usize,
    dh: usize,
  ): void {
    const kept = Lanes.load(s + at, count);
    const z = Gates.value(kept, hard);
    const n = Lanes.load(s + at + 2 * gate, count);
    const d = f32x4.add(Lanes.load(dh + at, count), Lanes.loadOptional(dhs, at, count));
    const dz = f32x4.mul(d, f32x4.sub(Lanes.loadOptional(hBefore, at, count), n));
    const dn = f32x4.mul(d, f32x4.sub(f32x4.splat(1), z));
    Lanes.store(s + at, f32x4.mul(dz, Gates.slope(kept, hard)), count);
    Lanes.store(s + at + 2 * gate, f32x4.mul(dn, Gates.tanhSlope(n)), count);
    Lanes.store(dh + at, f32x4.mul(d, z), count);
  }

  @inline
  static closeReset(
    hard: i32,
    at: usize,
    count: i32,
    gate: usize,
    s: usize,
    hBefore: usize,
    reset: usize,
    dReset: usize,
    dh: usize,
  ): void {
    const kept = Lanes.load(s + at + gate, count);
    const d = Lanes.load(dReset + at, count);
    const state = Lanes.loadOptional(hBefore, at, count);
    const r = Gates.value(kept, hard);
    Lanes.store(reset + at, f32x4.mul(r, state), count);
    Lanes.store(s + at + gate, f32x4.mul(f32x4.mul(d, state), Gates.slope(kept, hard)), count);
    Lanes.store(dh + at, madd(d, r, Lanes.load(dh + at, count)), count);
  }
}

/** The two gates, and what the reset leaves of the state before. */
export function openGates(
  units: i32,
  hard: i32,
  s: usize,
  bias: usize,
  hBefore: usize,
  reset: usize,
): void {
  const gate = (<usize>units) << 2;
  let at: usize = 0;
  for (; at + 16 <= gate; at += 16) Point.open(hard, at, 4, gate, s, bias, hBefore, reset);
  if (at < gate) Point.open(hard, at, units & 3, gate, s, bias, hBefore, reset);
}

/** The candidate and the new state. */
export function mixStates(
  units: i32,
  hard: i32,
  s: usize,
  bias: usize,
  hBefore: usize,
  h: usize,
): void {
  const gate = (<usize>units) << 2;
  let at: usize = 0;
  for (; at + 16 <= gate; at += 16) Point.mix(hard, at, 4, gate, s, bias, hBefore, h);
  if (at < gate) Point.mix(hard, at, units & 3, gate, s, bias, hBefore, h);
}

/** Writes dz and dn over the gates; leaves in dh what goes straight to the state before. */
export function unmixStates(
  units: i32,
  hard: i32,
  s: usize,
  hBefore: usize,
  dhs: usize,
  dh: usize,
): void {
  const gate = (<usize>units) << 2;
  let at: usize = 0;
  for (; at + 16 <= gate; at += 16) Point.unmix(hard, at, 4, gate, s, hBefore, dhs, dh);
  if (at < gate) Point.unmix(hard, at, units & 3, gate, s, hBefore, dhs, dh);
}

/** Writes r ⊙ h_{t−1} to reset and dr over r, and adds to dh what goes to the state before through the reset. */
export function closeReset(
  units: i32,
  hard: i32,
  s: usize,
  hBefore: usize,
  reset: usize,
  dReset: usize,
  dh: usize,
): void {
  const gate = (<usize>units) << 2;
  let at: usize = 0;
  for (; at + 16 <= gate; at += 16) {
    Point.closeReset(hard, at, 4, gate, s, hBefore, reset, dReset, dh);
  }
  if (at < gate) Point.closeReset(hard, at, units & 3, gate, s, hBefore, reset, dReset, dh);
}
