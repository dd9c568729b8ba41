/** A convolution: `filters` kernels, `size` × `size` × `channels` each. */
export function countConvolution(
  size: number,
  channels: number,
  filters: number,
): number {
  return (size * size * channels + 1) * filters;
}

/** Parameters of a dense layer. */
export function countDense(inputs: number, units: number): number {
  return (inputs + 1) * units;
}

console.log(countConvolution(3, 1, 32)); // network A, first layer: 320
console.log(countConvolution(3, 32, 64)); // its second convolution: 18,496
console.log(countDense(1600, 10)); // its last layer: 16,010
