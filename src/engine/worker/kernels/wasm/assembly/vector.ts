// Straight-line helpers on runs of 32-bit floats: copy, clear, add, and one fused multiply–add.

/** a·b + c; one instruction where the build allows relaxed SIMD, two where not. */
export function madd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

export function copyFloats(to: usize, from: usize, count: i32): void {
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    v128.store(to, v128.load(from));
    to += 16;
    from += 16;
  }
  for (; i < count; i++) {
    store<f32>(to, load<f32>(from));
    to += 4;
    from += 4;
  }
}

export function clearFloats(to: usize, count: i32): void {
  const zero = f32x4.splat(0);
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    v128.store(to, zero);
    to += 16;
  }
  for (; i < count; i++) {
    store<f32>(to, 0);
    to += 4;
  }
}

/** to += from. */
export function addFloats(to: usize, from: usize, count: i32): void {
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    v128.store(to, f32x4.add(v128.load(to), v128.load(from)));
    to += 16;
    from += 16;
  }
  for (; i < count; i++) {
    store<f32>(to, load<f32>(to) + load<f32>(from));
    to += 4;
    from += 4;
  }
}

/** to = a ⊙ b. */
export function multiplyFloats(to: usize, a: usize, b: usize, count: i32): void {
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    v128.store(to, f32x4.mul(v128.load(a), v128.load(b)));
    to += 16;
    a += 16;
    b += 16;
  }
  for (; i < count; i++) {
    store<f32>(to, load<f32>(a) * load<f32>(b));
    to += 4;
    a += 4;
    b += 4;
  }
}

/** Bytes of so many floats, rounded up so that what follows stays aligned. */
export function floatBytes(count: i32): usize {
  return (((<usize>count) << 2) + 15) & ~15;
}

/** The sum of a vector's four floats. */
export function sumLanes(x: v128): f32 {
  const low = f32x4.extract_lane(x, 0) + f32x4.extract_lane(x, 1);
  return low + (f32x4.extract_lane(x, 2) + f32x4.extract_lane(x, 3));
}

/** x = scale·x. */
export function scaleFloats(count: i32, x: usize, scale: f32): void {
  const factor = f32x4.splat(scale);
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    v128.store(x, f32x4.mul(v128.load(x), factor));
    x += 16;
  }
  for (; i < count; i++) {
    store<f32>(x, load<f32>(x) * scale);
    x += 4;
  }
}

/** to += scale · from. */
export function addScaled(to: usize, from: usize, scale: f32, count: i32): void {
  const scales = f32x4.splat(scale);
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    v128.store(to, madd(scales, v128.load(from), v128.load(to)));
    to += 16;
    from += 16;
  }
  for (; i < count; i++) {
    store<f32>(to, load<f32>(to) + scale * load<f32>(from));
    to += 4;
    from += 4;
  }
}
