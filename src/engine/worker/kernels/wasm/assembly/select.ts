// Values picked by a condition of one byte each, eight at a time; and the gradient, which keeps or drops.

class Conditions {
  /** All bits of each of four lanes where a byte of eight is not 0; the first or the last four. */
  @inline
  static first(eight: v128): v128 {
    return i32x4.ne(i32x4.extend_low_i16x8_u(eight), i32x4.splat(0));
  }

  @inline
  static last(eight: v128): v128 {
    return i32x4.ne(i32x4.extend_high_i16x8_u(eight), i32x4.splat(0));
  }
}

/** out = yes where the condition holds, else no: floats or 32-bit integers. */
export function select(count: i32, condition: usize, yes: usize, no: usize, out: usize): void {
  let i = 0;
  for (; i + 8 <= count; i += 8) {
    const at = (<usize>i) << 2;
    const eight = v128.load_ext<u8>(condition + <usize>i);
    const first = Conditions.first(eight);
    const last = Conditions.last(eight);
    v128.store(out + at, v128.bitselect(v128.load(yes + at), v128.load(no + at), first));
    v128.store(out + at, v128.bitselect(v128.load(yes + at, 16), v128.load(no + at, 16), last), 16);
  }
  for (; i < count; i++) {
    const at = (<usize>i) << 2;
    const from = load<u8>(condition + <usize>i) ? yes : no;
    store<u32>(out + at, load<u32>(from + at));
  }
}

/** dx = dy where the condition is as wanted (1 or 0), else 0. */
export function selectGradient(
  count: i32,
  dy: usize,
  condition: usize,
  dx: usize,
  wanted: i32,
): void {
  const flip = i32x4.splat(wanted ? 0 : -1);
  let i = 0;
  for (; i + 8 <= count; i += 8) {
    const at = (<usize>i) << 2;
    const eight = v128.load_ext<u8>(condition + <usize>i);
    const first = v128.xor(Conditions.first(eight), flip);
    const last = v128.xor(Conditions.last(eight), flip);
    v128.store(dx + at, v128.and(v128.load(dy + at), first));
    v128.store(dx + at, v128.and(v128.load(dy + at, 16), last), 16);
  }
  for (; i < count; i++) {
    const at = (<usize>i) << 2;
    const holds = i32(load<u8>(condition + <usize>i) != 0);
    store<f32>(dx + at, holds == wanted ? load<f32>(dy + at) : 0);
  }
}

/** out [outer, count, inner] = x [outer, inner], bytes, repeated along the middle axis. */
export function spreadBytes(outer: i32, count: i32, inner: i32, x: usize, out: usize): void {
  for (let i = 0; i < outer; i++) {
    for (let k = 0; k < count; k++) {
      memory.copy(out, x, <usize>inner);
      out += <usize>inner;
    }
    x += <usize>inner;
  }
}
