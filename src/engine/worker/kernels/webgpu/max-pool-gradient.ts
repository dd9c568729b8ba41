// Max-pooling's gradient in one dispatch: each input pixel asks the windows over it whether it won.
import { backend_util, type MaxPoolGradAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import { flatProgram, int } from './backend';
import type { Deferral } from './deferral';
import { isFilledFloat, type KernelInputs } from './kernel';

/** Larger windows are cheaper to search once, as the stock kernel does. */
const MAX_WINDOW = 16;

export function maxPoolGradient(
  { backend }: Deferral,
  { dy, input }: KernelInputs,
  { filterSize, strides, pad, dimRoundingMode }: MaxPoolGradAttrs,
): TensorInfo | null {
  if (!isFilledFloat(dy) || !isFilledFloat(input)) return null;
  const info = backend_util.computePool2DInfo(
    input.shape as [number, number, number, number],
    filterSize,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
  const { filterHeight, filterWidth, padInfo } = info;
  if (filterHeight * filterWidth > MAX_WINDOW) return null;
  const size = info.batchSize * info.inHeight * info.inWidth * info.inChannels;
  const program = flatProgram(size, {
    key: 'max-pool-gradient',
    inputs: ['x', 'dy'],
    outputShape: [size],
    uniforms: uniformFields,
    code: () => code,
  });
  const uniforms = [
    ...[padInfo.top, padInfo.left, info.strideHeight, info.strideWidth],
    ...[info.inHeight, info.inWidth, info.outHeight, info.outWidth],
    ...[filterHeight, filterWidth, info.inChannels, size],
  ].map(int);
  const result = backend.runWebGPUProgram(program, [input, dy], 'float32', uniforms);
  return { ...result, shape: input.shape };
}

const uniformFields = [
  ...['padTop', 'padLeft', 'strideHeight', 'strideWidth'],
  ...['inHeight', 'inWidth', 'outHeight', 'outWidth'],
  ...['filterHeight', 'filterWidth', 'channels', 'count'],
]
  .map((name) => `${name} : i32, `)
  .join('');

/** Of equal pixels in a window the first one wins, row by row, as on the cpu backend. */
const code = `
  fn at(image : i32, y : i32, x : i32, channel : i32) -> i32 {
    return ((image * uniforms.inHeight + y) * uniforms.inWidth + x) * uniforms.channels + channel;
  }

  fn winner(image : i32, top : i32, left : i32, channel : i32) -> i32 {
    var best = -1;
    var most = 0.0;
    for (var y = max(0, top); y < min(uniforms.inHeight, top + uniforms.filterHeight); y++) {
      for (var j = max(0, left); j < min(uniforms.inWidth, left + uniforms.filterWidth); j++) {
        let here = at(image, y, j, channel);
        let value = x[here];
        if (best < 0 || value > most) {
          best = here;
          most = value;
        }
      }
    }
    return best;
  }

  fn main(index : i32) {
    if (index >= uniforms.count) { return; }
    let channel = index % uniforms.channels;
    let column = (index / uniforms.channels) % uniforms.inWidth + uniforms.padLeft;
    let row = (index / (uniforms.channels * uniforms.inWidth)) % uniforms.inHeight + uniforms.padTop;
    let image = index / (uniforms.channels * uniforms.inWidth * uniforms.inHeight);
    let firstRow = max(0, (row - uniforms.filterHeight + uniforms.strideHeight) / uniforms.strideHeight);
    let lastRow = min(uniforms.outHeight - 1, row / uniforms.strideHeight);
    let firstColumn = max(0, (column - uniforms.filterWidth + uniforms.strideWidth) / uniforms.strideWidth);
    let lastColumn = min(uniforms.outWidth - 1, column / uniforms.strideWidth);
    var total = 0.0;
    for (var r = firstRow; r <= lastRow; r++) {
      let top = r * uniforms.strideHeight - uniforms.padTop;
      for (var c = firstColumn; c <= lastColumn; c++) {
        let left = c * uniforms.strideWidth - uniforms.padLeft;
        if (winner(image, top, left, channel) == index) {
          total += dy[((image * uniforms.outHeight + r) * uniforms.outWidth + c) * uniforms.channels + channel];
        }
      }
    }
    setOutputAtIndex(index, total);
  }
`;
