// The error function and its gradient: GELU is made of them.
import { Curves } from './activations';
import { Lanes } from './gates';
import { madd } from './vector';

/** erf as x times the ratio of two polynomials in x² that Eigen uses (generic_fast_erf_float), to some 5e-7. */
export function erf(count: i32, x: usize, y: usize): void {
  for (let i = 0; i < count; i += 4) {
    const at = (<usize>i) << 2;
    const given = Lanes.load(x + at, count - i);
    const t = f32x4.pmax(f32x4.pmin(given, f32x4.splat(4)), f32x4.splat(-4));
    const square = f32x4.mul(t, t);
    let p = f32x4.splat(-2.72614225801306e-10);
    p = madd(p, square, f32x4.splat(2.77068142495902e-8));
    p = madd(p, square, f32x4.splat(-2.10102402082508e-6));
    p = madd(p, square, f32x4.splat(-5.69250639462346e-5));
    p = madd(p, square, f32x4.splat(-7.34990630326855e-4));
    p = madd(p, square, f32x4.splat(-2.95459980854025e-3));
    p = madd(p, square, f32x4.splat(-1.60960333262415e-2));
    let q = f32x4.splat(-1.45660718464996e-5);
    q = madd(q, square, f32x4.splat(-2.13374055278905e-4));
    q = madd(q, square, f32x4.splat(-1.68282697438203e-3));
    q = madd(q, square, f32x4.splat(-7.37332916720468e-3));
    q = madd(q, square, f32x4.splat(-1.42647390514189e-2));
    Lanes.store(y + at, f32x4.div(f32x4.mul(t, p), q), count - i);
  }
}

/** dx = dy · 2/√π · exp(−x²). */
export function erfGradient(count: i32, dy: usize, x: usize, dx: usize): void {
  const scale = f32x4.splat(1.1283791670955126);
  for (let i = 0; i < count; i += 4) {
    const at = (<usize>i) << 2;
    const value = Lanes.load(x + at, count - i);
    const bell = Curves.exp(f32x4.neg(f32x4.mul(value, value)));
    const slope = f32x4.mul(scale, bell);
    Lanes.store(dx + at, f32x4.mul(Lanes.load(dy + at, count - i), slope), count - i);
  }
}
