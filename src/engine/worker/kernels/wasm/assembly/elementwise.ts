// One pass over memory for what a training step otherwise does in several.

/** dx = dy where x > 0, else 0: the gradient of ReLU, given its input or its output. */
export function reluGradient(count: i32, dy: usize, x: usize, dx: usize): void {
  const zero = f32x4.splat(0);
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    v128.store(dx, v128.and(v128.load(dy), f32x4.gt(v128.load(x), zero)));
    dy += 16;
    x += 16;
    dx += 16;
  }
  for (; i < count; i++) {
    store<f32>(dx, load<f32>(x) > 0 ? load<f32>(dy) : 0);
    dy += 4;
    x += 4;
    dx += 4;
  }
}

/** y [rows, columns] = x + bias, the bias being one row. */
export function addBias(rows: i32, columns: i32, x: usize, bias: usize, y: usize): void {
  for (let r = 0; r < rows; r++) {
    let j = 0;
    for (; j + 4 <= columns; j += 4) {
      v128.store(y, f32x4.add(v128.load(x), v128.load(bias + ((<usize>j) << 2))));
      x += 16;
      y += 16;
    }
    for (; j < columns; j++) {
      store<f32>(y, load<f32>(x) + load<f32>(bias + ((<usize>j) << 2)));
      x += 4;
      y += 4;
    }
  }
}
