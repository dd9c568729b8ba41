// One step of an LSTM for some sequences of a batch, and the way back through it.
import { Gates, Lanes } from './gates';
import { madd } from './vector';

/** At most four units of one sequence, from byte `at` on; `gate` is the distance between gates in z. */
class Point {
  @inline
  static sum(z: usize, bias: usize, offset: usize, count: i32): v128 {
    const x = Lanes.load(z + offset, count);
    return bias ? f32x4.add(x, Lanes.load(bias + offset, count)) : x;
  }

  @inline
  static forward(
    hard: i32,
    at: usize,
    count: i32,
    gate: usize,
    z: usize,
    bias: usize,
    cBefore: usize,
    h: usize,
    c: usize,
  ): void {
    // Each result is stored before the next is begun, or the engine runs out of registers.
    const i = Gates.open(Point.sum(z, bias, at, count), hard);
    Lanes.store(z + at, i, count);
    const f = Gates.open(Point.sum(z, bias, at + gate, count), hard);
    Lanes.store(z + at + gate, f, count);
    const g = Gates.tanh(Point.sum(z, bias, at + 2 * gate, count));
    Lanes.store(z + at + 2 * gate, g, count);
    const added = f32x4.mul(Gates.value(i, hard), g);
    const carry = madd(Gates.value(f, hard), Lanes.loadOptional(cBefore, at, count), added);
    Lanes.store(c + at, carry, count);
    const o = Gates.open(Point.sum(z, bias, at + 3 * gate, count), hard);
    Lanes.store(z + at + 3 * gate, o, count);
    Lanes.store(h + at, f32x4.mul(Gates.value(o, hard), Gates.tanh(carry)), count);
  }

  /** Leaves dc of the step before in dc, and zero in dh, to which the product with Uᵀ adds what it is. */
  @inline
  static backward(
    hard: i32,
    at: usize,
    count: i32,
    gate: usize,
    z: usize,
    cBefore: usize,
    c: usize,
    dhs: usize,
    dh: usize,
    dc: usize,
  ): void {
    const i = Lanes.load(z + at, count);
    const f = Lanes.load(z + at + gate, count);
    const g = Lanes.load(z + at + 2 * gate, count);
    const o = Lanes.load(z + at + 3 * gate, count);
    const squashed = Gates.tanh(Lanes.load(c + at, count));
    const dOut = f32x4.add(Lanes.load(dh + at, count), Lanes.loadOptional(dhs, at, count));
    const dSquashed = f32x4.mul(dOut, Gates.value(o, hard));
    const dCarry = madd(dSquashed, Gates.tanhSlope(squashed), Lanes.load(dc + at, count));
    const cOld = Lanes.loadOptional(cBefore, at, count);
    const di = f32x4.mul(f32x4.mul(dCarry, g), Gates.slope(i, hard));
    const df = f32x4.mul(f32x4.mul(dCarry, cOld), Gates.slope(f, hard));
    const dg = f32x4.mul(f32x4.mul(dCarry, Gates.value(i, hard)), Gates.tanhSlope(g));
    const dOutGate = f32x4.mul(f32x4.mul(dOut, squashed), Gates.slope(o, hard));
    Lanes.store(z + at, di, count);
    Lanes.store(z + at + gate, df, count);
    Lanes.store(z + at + 2 * gate, dg, count);
    Lanes.store(z + at + 3 * gate, dOutGate, count);
    Lanes.store(dc + at, f32x4.mul(dCarry, Gates.value(f, hard)), count);
    Lanes.store(dh + at, f32x4.splat(0), count);
  }
}

/** All units of one sequence. */
class Row {
  @inline
  static forward(
    hard: i32,
    units: i32,
    z: usize,
    bias: usize,
    cBefore: usize,
    h: usize,
    c: usize,
  ): void {
    const gate = (<usize>units) << 2;
    let at: usize = 0;
    for (; at + 16 <= gate; at += 16) {
      Point.forward(hard, at, 4, gate, z, bias, cBefore, h, c);
    }
    if (at < gate) Point.forward(hard, at, units & 3, gate, z, bias, cBefore, h, c);
  }

  @inline
  static backward(
    hard: i32,
    units: i32,
    z: usize,
    cBefore: usize,
    c: usize,
    dhs: usize,
    dh: usize,
    dc: usize,
  ): void {
    const gate = (<usize>units) << 2;
    let at: usize = 0;
    for (; at + 16 <= gate; at += 16) {
      Point.backward(hard, at, 4, gate, z, cBefore, c, dhs, dh, dc);
    }
    if (at < gate) Point.backward(hard, at, units & 3, gate, z, cBefore, c, dhs, dh, dc);
  }
}

/** z: the sums on entry, what is kept of the gates on exit; h and c receive the states. */
export function stepForward(
  hard: i32,
  units: i32,
  z: usize,
  bias: usize,
  cBefore: usize,
  h: usize,
  c: usize,
): void {
  if (hard) Row.forward(1, units, z, bias, cBefore, h, c);
  else Row.forward(0, units, z, bias, cBefore, h, c);
}

/** z: the gates on entry, their gradient on exit; dhs is the gradient of h at this very step, or 0. */
export function stepBackward(
  hard: i32,
  units: i32,
  z: usize,
  cBefore: usize,
  c: usize,
  dhs: usize,
  dh: usize,
  dc: usize,
): void {
  if (hard) Row.backward(1, units, z, cBefore, c, dhs, dh, dc);
  else Row.backward(0, units, z, cBefore, c, dhs, dh, dc);
}
