// One-pass updates of a variable, as TensorFlow.js defines them: its state in place, its value to `to`.

/** to = v − rate·g. */
export function sgd(count: i32, value: usize, to: usize, gradient: usize, rate: f32): void {
  const r = f32x4.splat(rate);
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    v128.store(to, f32x4.sub(v128.load(value), f32x4.mul(r, v128.load(gradient))));
    value += 16;
    to += 16;
    gradient += 16;
  }
  for (; i < count; i++) {
    store<f32>(to, load<f32>(value) - rate * load<f32>(gradient));
    value += 4;
    to += 4;
    gradient += 4;
  }
}

/** a ← m·a + g; to = v − rate·a, or with Nesterov's look-ahead to = v − rate·(g + m·a). */
export function momentum(
  count: i32,
  value: usize,
  to: usize,
  accumulation: usize,
  gradient: usize,
  rate: f32,
  decay: f32,
  nesterov: i32,
): void {
  for (let i = 0; i < count; i++) {
    const g = load<f32>(gradient);
    const a = decay * load<f32>(accumulation) + g;
    const change = nesterov ? g + decay * a : a;
    store<f32>(accumulation, a);
    store<f32>(to, load<f32>(value) - rate * change);
    value += 4;
    to += 4;
    accumulation += 4;
    gradient += 4;
  }
}

/** s ← d·s + (1−d)·g²; u ← m·u + rate·g/√(s + ε); to = v − u. */
export function rmsprop(
  count: i32,
  value: usize,
  to: usize,
  meanSquare: usize,
  moment: usize,
  gradient: usize,
  rate: f32,
  decay: f32,
  rest: f32,
  momentumRate: f32,
  epsilon: f32,
): void {
  for (let i = 0; i < count; i++) {
    const g = load<f32>(gradient);
    const s = decay * load<f32>(meanSquare) + rest * g * g;
    const u = momentumRate * load<f32>(moment) + (rate * g) / sqrt<f32>(s + epsilon);
    store<f32>(meanSquare, s);
    store<f32>(moment, u);
    store<f32>(to, load<f32>(value) - u);
    value += 4;
    to += 4;
    meanSquare += 4;
    moment += 4;
    gradient += 4;
  }
}

/**
 * m ← β₁m + (1−β₁)g; s ← β₂s + (1−β₂)g²; to = keep·v − rate·(m/c₁)/(√(s/c₂) + ε), with cᵢ = 1 − βᵢᵗ.
 * `keep` is 1, or less by what AdamW's weight decay takes away.
 */
export function adam(
  count: i32,
  value: usize,
  to: usize,
  first: usize,
  second: usize,
  gradient: usize,
  beta1: f32,
  rest1: f32,
  beta2: f32,
  rest2: f32,
  rate: f32,
  epsilon: f32,
  correction1: f32,
  correction2: f32,
  keep: f32,
): void {
  const b1 = f32x4.splat(beta1);
  const q1 = f32x4.splat(rest1);
  const b2 = f32x4.splat(beta2);
  const q2 = f32x4.splat(rest2);
  const r = f32x4.splat(rate / correction1);
  const e = f32x4.splat(epsilon);
  const c2 = f32x4.splat(1 / correction2);
  const k = f32x4.splat(keep);
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    const g = v128.load(gradient);
    const m = f32x4.add(f32x4.mul(b1, v128.load(first)), f32x4.mul(q1, g));
    const s = f32x4.add(f32x4.mul(b2, v128.load(second)), f32x4.mul(q2, f32x4.mul(g, g)));
    const root = f32x4.add(f32x4.sqrt(f32x4.mul(s, c2)), e);
    v128.store(first, m);
    v128.store(second, s);
    const kept = f32x4.mul(k, v128.load(value));
    v128.store(to, f32x4.sub(kept, f32x4.div(f32x4.mul(r, m), root)));
    value += 16;
    to += 16;
    first += 16;
    second += 16;
    gradient += 16;
  }
  for (; i < count; i++) {
    const g = load<f32>(gradient);
    const m = beta1 * load<f32>(first) + rest1 * g;
    const s = beta2 * load<f32>(second) + rest2 * g * g;
    store<f32>(first, m);
    store<f32>(second, s);
    const root = sqrt<f32>(s / correction2) + epsilon;
    store<f32>(to, keep * load<f32>(value) - ((rate / correction1) * m) / root);
    value += 4;
    to += 4;
    first += 4;
    second += 4;
    gradient += 4;
  }
}
