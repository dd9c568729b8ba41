/** A convolution: `filters` kernels, `size` × `size` × `channels` each. */
/** 卷积层：`filters` 个卷积核，各有 `size` × `size` × `channels` 个数。 */
export function countConvolution(
  size: number,
  channels: number,
  filters: number,
): number {
  return size * size * channels + filters;
}

/** Parameters of a dense layer. */
/** 全连接层的参数个数。 */
export function countDense(inputs: number, units: number): number {
  return inputs * units;
}

console.log(countConvolution(3, 1, 32)); // network A, first layer: 320
// 网络 A 的第一层：320
console.log(countConvolution(3, 32, 64)); // its second convolution: 18,496
// 它的第二个卷积层：18,496
console.log(countDense(1600, 10)); // its last layer: 16,010
// 它的最后一层：16,010
