// The inner loops of the small network on pairs of doubles. Every argument named after an array is the
// byte address of its first value; shapes are those of `kernels.ts`, which does the same plainly.
// Where a tile of two would reach past the last row or unit it takes that one twice.

/** The table of `tanh.ts`, which the host writes there: tanh (k/64) stands at k, negative k from the end. */
const TABLE: usize = 0;
const TABLE_MASK: i32 = 4095;
const FARTHEST: f64 = 20;
/** 1.5 · 2⁴⁶: added to a small number it leaves that, in 64ths rounded to a whole, as the sum's low bits. */
const ROUNDER: f64 = 105553116266496;

function bytes(count: i32): usize {
  return (<usize>count) << 3;
}

/** [p₀ + p₁, q₀ + q₁]. */
function sumPairs(p: v128, q: v128): v128 {
  return f64x2.add(v128.shuffle<f64>(p, q, 0, 2), v128.shuffle<f64>(p, q, 1, 3));
}

/** z ← x · wᵀ + b. */
export function multiplyByWeights(
  x: usize,
  inputs: i32,
  parameters: usize,
  z: usize,
  units: i32,
  rows: i32,
): void {
  const paired = inputs & ~1;
  const biases = parameters + bytes(units * inputs);
  for (let unit = 0; unit < units; unit += 2) {
    const next = min(unit + 1, units - 1);
    const w0 = parameters + bytes(unit * inputs);
    const w1 = parameters + bytes(next * inputs);
    const b0 = load<f64>(biases + bytes(unit));
    const b1 = load<f64>(biases + bytes(next));
    for (let row = 0; row < rows; row += 2) {
      const below = min(row + 1, rows - 1);
      const x0 = x + bytes(row * inputs);
      const x1 = x + bytes(below * inputs);
      let p0 = f64x2.splat(0);
      let p1 = p0;
      let q0 = p0;
      let q1 = p0;
      for (let i = 0; i < paired; i += 2) {
        const at = bytes(i);
        const p = v128.load(x0 + at);
        const q = v128.load(x1 + at);
        const u = v128.load(w0 + at);
        const v = v128.load(w1 + at);
        p0 = f64x2.add(p0, f64x2.mul(p, u));
        p1 = f64x2.add(p1, f64x2.mul(p, v));
        q0 = f64x2.add(q0, f64x2.mul(q, u));
        q1 = f64x2.add(q1, f64x2.mul(q, v));
      }
      const bias = f64x2(b0, b1);
      let p = f64x2.add(bias, sumPairs(p0, p1));
      let q = f64x2.add(bias, sumPairs(q0, q1));
      if (paired < inputs) {
        const at = bytes(paired);
        const w = f64x2.replace_lane(v128.load64_splat(w0 + at), 1, load<f64>(w1 + at));
        p = f64x2.add(p, f64x2.mul(w, v128.load64_splat(x0 + at)));
        q = f64x2.add(q, f64x2.mul(w, v128.load64_splat(x1 + at)));
      }
      const z0 = z + bytes(row * units);
      const z1 = z + bytes(below * units);
      v128.store64_lane(z0 + bytes(unit), p, 0);
      v128.store64_lane(z0 + bytes(next), p, 1);
      v128.store64_lane(z1 + bytes(unit), q, 0);
      v128.store64_lane(z1 + bytes(next), q, 1);
    }
  }
}

/** into ← d · w. */
export function multiplyByTransposedWeights(
  d: usize,
  units: i32,
  parameters: usize,
  into: usize,
  inputs: i32,
  rows: i32,
): void {
  const paired = inputs & ~1;
  const stride = bytes(inputs);
  for (let row = 0; row < rows; row += 2) {
    const below = min(row + 1, rows - 1);
    const d0 = d + bytes(row * units);
    const d1 = d + bytes(below * units);
    const into0 = into + bytes(row * inputs);
    const into1 = into + bytes(below * inputs);
    for (let i = 0; i < paired; i += 4) {
      const left = bytes(i);
      const right = bytes(min(i + 2, paired - 2));
      let p0 = f64x2.splat(0);
      let p1 = p0;
      let q0 = p0;
      let q1 = p0;
      let w = parameters;
      for (let unit = 0; unit < units; unit++) {
        const p = v128.load64_splat(d0 + bytes(unit));
        const q = v128.load64_splat(d1 + bytes(unit));
        const u = v128.load(w + left);
        const v = v128.load(w + right);
        p0 = f64x2.add(p0, f64x2.mul(p, u));
        p1 = f64x2.add(p1, f64x2.mul(p, v));
        q0 = f64x2.add(q0, f64x2.mul(q, u));
        q1 = f64x2.add(q1, f64x2.mul(q, v));
        w += stride;
      }
      v128.store(into0 + left, p0);
      v128.store(into0 + right, p1);
      v128.store(into1 + left, q0);
      v128.store(into1 + right, q1);
    }
    if (paired < inputs) {
      const last = bytes(paired);
      let w = parameters + last;
      let p: f64 = 0;
      let q: f64 = 0;
      for (let unit = 0; unit < units; unit++) {
        p += load<f64>(d0 + bytes(unit)) * load<f64>(w);
        q += load<f64>(d1 + bytes(unit)) * load<f64>(w);
        w += stride;
      }
      store<f64>(into0 + last, p);
      store<f64>(into1 + last, q);
    }
  }
}

/** g ← dᵀ · x, and after it the sums of d's columns. */
export function sumOuterProducts(
  d: usize,
  units: i32,
  x: usize,
  inputs: i32,
  g: usize,
  rows: i32,
): void {
  const paired = inputs & ~1;
  const biases = g + bytes(units * inputs);
  const end = x + bytes(rows * inputs);
  for (let unit = 0; unit < units; unit += 2) {
    const next = min(unit + 1, units - 1);
    const g0 = g + bytes(unit * inputs);
    const g1 = g + bytes(next * inputs);
    // A bias has the sum of its column as its gradient; every tile comes by it, and the last one to.
    let sum0 = f64x2.splat(0);
    let sum1 = sum0;
    for (let i = 0; i < paired; i += 4) {
      const left = bytes(i);
      const right = bytes(min(i + 2, paired - 2));
      let p0 = f64x2.splat(0);
      let p1 = p0;
      let q0 = p0;
      let q1 = p0;
      sum0 = p0;
      sum1 = p0;
      let from0 = d + bytes(unit);
      let from1 = d + bytes(next);
      for (let at = x; at < end; at += bytes(inputs)) {
        const p = v128.load64_splat(from0);
        const q = v128.load64_splat(from1);
        const u = v128.load(at + left);
        const v = v128.load(at + right);
        p0 = f64x2.add(p0, f64x2.mul(p, u));
        p1 = f64x2.add(p1, f64x2.mul(p, v));
        q0 = f64x2.add(q0, f64x2.mul(q, u));
        q1 = f64x2.add(q1, f64x2.mul(q, v));
        sum0 = f64x2.add(sum0, p);
        sum1 = f64x2.add(sum1, q);
        from0 += bytes(units);
        from1 += bytes(units);
      }
      v128.store(g0 + left, p0);
      v128.store(g0 + right, p1);
      v128.store(g1 + left, q0);
      v128.store(g1 + right, q1);
    }
    if (paired < inputs) {
      const last = bytes(paired);
      let p = f64x2.splat(0);
      let q = p;
      sum0 = p;
      sum1 = p;
      let from0 = d + bytes(unit);
      let from1 = d + bytes(next);
      for (let at = x + last; at < end; at += bytes(inputs)) {
        const u = v128.load64_splat(from0);
        const v = v128.load64_splat(from1);
        const w = v128.load64_splat(at);
        p = f64x2.add(p, f64x2.mul(u, w));
        q = f64x2.add(q, f64x2.mul(v, w));
        sum0 = f64x2.add(sum0, u);
        sum1 = f64x2.add(sum1, v);
        from0 += bytes(units);
        from1 += bytes(units);
      }
      v128.store64_lane(g0 + last, p, 0);
      v128.store64_lane(g1 + last, q, 0);
    }
    v128.store64_lane(biases + bytes(unit), sum0, 0);
    v128.store64_lane(biases + bytes(next), sum1, 0);
  }
}

/** `tanh` of `tanh.ts`, for two numbers; ±20 and beyond have tanh 20, which is 1. */
function tanhPair(z: v128): v128 {
  const inside = f64x2.pmax(f64x2.pmin(z, f64x2.splat(FARTHEST)), f64x2.splat(-FARTHEST));
  const rounded = f64x2.add(inside, f64x2.splat(ROUNDER));
  const r = f64x2.sub(inside, f64x2.sub(rounded, f64x2.splat(ROUNDER)));
  const square = f64x2.mul(r, r);
  const series = f64x2.add(f64x2.splat(-1.0 / 3), f64x2.mul(square, f64x2.splat(2.0 / 15)));
  const near = f64x2.mul(r, f64x2.add(f64x2.splat(1), f64x2.mul(square, series)));
  // The mask keeps what NaN has for low bits within the table.
  const at = v128.load64_lane(
    TABLE + bytes(i32x4.extract_lane(rounded, 2) & TABLE_MASK),
    v128.load64_zero(TABLE + bytes(i32x4.extract_lane(rounded, 0) & TABLE_MASK)),
    1,
  );
  return f64x2.div(f64x2.add(at, near), f64x2.add(f64x2.splat(1), f64x2.mul(at, near)));
}

/** a ← tanh z for `count` values, and for one beyond where their number is odd. */
export function applyTanh(z: usize, a: usize, count: i32): void {
  for (let i = 0; i < count; i += 2) {
    v128.store(a + bytes(i), tanhPair(v128.load(z + bytes(i))));
  }
}

/** a ← 1 / (1 + e^−z), likewise. */
export function applySigmoid(z: usize, a: usize, count: i32): void {
  const half = f64x2.splat(0.5);
  for (let i = 0; i < count; i += 2) {
    const t = tanhPair(f64x2.mul(half, v128.load(z + bytes(i))));
    v128.store(a + bytes(i), f64x2.add(half, f64x2.mul(half, t)));
  }
}

/** d ← d · (1 − a²), likewise. */
export function multiplyByTanhSlope(a: usize, d: usize, count: i32): void {
  for (let i = 0; i < count; i += 2) {
    const t = v128.load(a + bytes(i));
    const slope = f64x2.sub(f64x2.splat(1), f64x2.mul(t, t));
    v128.store(d + bytes(i), f64x2.mul(v128.load(d + bytes(i)), slope));
  }
}

/** w ← w − rate · g, likewise. */
export function descend(w: usize, g: usize, rate: f64, count: i32): void {
  const factor = f64x2.splat(rate);
  for (let i = 0; i < count; i += 2) {
    const step = f64x2.mul(factor, v128.load(g + bytes(i)));
    v128.store(w + bytes(i), f64x2.sub(v128.load(w + bytes(i)), step));
  }
}
