// A convolution's filter gradient: ∂L/∂W[i,j,c,n] = Σ over batch, y, x of X[b, y·s+i−p, x·s+j−p, c]·dY[b,y,x,n].
import {
  backend_util,
  type Conv2DBackpropFilterAttrs,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { flatProgram, int } from './backend';
import type { Deferral } from './deferral';
import { isFilledFloat, type KernelInputs } from './kernel';
import { sumRows } from './reduce';

/** So many threads keep a GPU busy; the rows of the output are split to reach them. */
const BUSY_THREADS = 16384;
/** Keeps the partial sums, one copy of the filter each, from outgrowing the inputs. */
const MAX_PARTS = 256;

export function conv2dFilterGradient(
  deferral: Deferral,
  { x, dy }: KernelInputs,
  { strides, pad, dataFormat, dimRoundingMode, filterShape }: Conv2DBackpropFilterAttrs,
): TensorInfo | null {
  if (!isFilledFloat(x) || !isFilledFloat(dy) || dataFormat !== 'NHWC') return null;
  const info = backend_util.computeConv2DInfo(
    x.shape as [number, number, number, number],
    filterShape,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
  const { filterHeight, filterWidth, inChannels, outChannels, padInfo } = info;
  // A thread owns one tap's tile of channels, in by out; vectors where the channels fill them.
  const tileIn = inChannels % 4 === 0 ? 4 : 1;
  const tileOut = outChannels % 8 === 0 ? 8 : outChannels % 4 === 0 ? 4 : 1;
  const tiles = (filterHeight * filterWidth * inChannels * outChannels) / (tileIn * tileOut);
  const rows = info.batchSize * info.outHeight;
  const parts = Math.max(1, Math.min(rows, MAX_PARTS, Math.floor(BUSY_THREADS / tiles)));
  const size = filterHeight * filterWidth * inChannels * outChannels;
  const program = flatProgram(tiles * parts, {
    key: `filter-gradient:${tileIn}:${tileOut}`,
    inputs: ['x', 'dy'],
    outputShape: [parts * size],
    uniforms: uniformFields,
    code: () => writeCode(tileIn, tileOut),
  });
  program.variableComponents = [tileIn, Math.min(tileOut, 4)];
  program.outputComponent = Math.min(tileOut, 4);
  const uniforms = [
    ...[padInfo.top, padInfo.left, info.strideHeight, info.strideWidth],
    ...[info.inHeight, info.inWidth, info.outHeight, info.outWidth],
    ...[filterHeight, filterWidth, inChannels / tileIn, outChannels / tileOut],
    ...[rows, parts],
  ].map(int);
  const partial = deferral.backend.runWebGPUProgram(program, [x, dy], 'float32', uniforms);
  const result =
    parts === 1
      ? { ...partial, shape: filterShape }
      : sumRows(deferral, partial, { outer: 1, rows: parts, inner: size }, filterShape);
  if (parts > 1) deferral.backend.disposeData(partial.dataId);
  return result;
}

const uniformFields = [
  ...['padTop', 'padLeft', 'strideHeight', 'strideWidth'],
  ...['inHeight', 'inWidth', 'outHeight', 'outWidth'],
  ...['filterHeight', 'filterWidth', 'inTiles', 'outTiles'],
  ...['rows', 'parts'],
]
  .map((name) => `${name} : i32, `)
  .join('');

function writeCode(tileIn: number, tileOut: number): string {
  const vectors = Math.ceil(tileOut / 4);
  const vector = tileOut === 1 ? 'f32' : 'vec4<f32>';
  const inChannels = [...Array(tileIn).keys()];
  const outVectors = [...Array(vectors).keys()];
  const each = (line: (c: number, n: number) => string) =>
    inChannels.flatMap((c) => outVectors.map((n) => line(c, n))).join('\n');
  const channel = (c: number) => (tileIn === 1 ? 'a' : `a[${c}]`);
  return `
    fn main(index : i32) {
      let taps = uniforms.filterHeight * uniforms.filterWidth;
      let tiles = taps * uniforms.inTiles * uniforms.outTiles;
      let part = index / tiles;
      if (part >= uniforms.parts) { return; }
      let tile = index % tiles;
      let outTile = tile % uniforms.outTiles;
      let inTile = (tile / uniforms.outTiles) % uniforms.inTiles;
      let tap = tile / (uniforms.outTiles * uniforms.inTiles);
      let fromTop = tap / uniforms.filterWidth - uniforms.padTop;
      let fromLeft = tap % uniforms.filterWidth - uniforms.padLeft;
      // The columns of the output whose tap lies inside the image.
      let stride = uniforms.strideWidth;
      let first = max(0, (stride - 1 - fromLeft) / stride);
      let reach = uniforms.inWidth - 1 - fromLeft;
      let last = select(min(uniforms.outWidth - 1, reach / stride), -1, reach < 0);
      ${each((c, n) => `var s${c}${n} = ${vector}(0.0);`)}
      let end = (part + 1) * uniforms.rows / uniforms.parts;
      for (var row = part * uniforms.rows / uniforms.parts; row < end; row++) {
        let y = (row % uniforms.outHeight) * uniforms.strideHeight + fromTop;
        if (y < 0 || y >= uniforms.inHeight) { continue; }
        let image = row / uniforms.outHeight;
        var xAt = (((image * uniforms.inHeight + y) * uniforms.inWidth) + first * stride + fromLeft) * uniforms.inTiles + inTile;
        var dyAt = ((row * uniforms.outWidth + first) * uniforms.outTiles + outTile) * ${vectors};
        for (var column = first; column <= last; column++) {
          let a = x[xAt];
          ${outVectors.map((n) => `let d${n} = dy[dyAt + ${n}];`).join('\n')}
          ${each((c, n) => `s${c}${n} = fma(${vector}(${channel(c)}), d${n}, s${c}${n});`)}
          xAt += stride * uniforms.inTiles;
          dyAt += uniforms.outTiles * ${vectors};
        }
      }
      let across = uniforms.outTiles * ${vectors};
      let to = ((part * taps + tap) * uniforms.inTiles + inTile) * ${tileIn} * across + outTile * ${vectors};
      ${each((c, n) => `result[to + ${c} * across + ${n}] = s${c}${n};`)}
    }
  `;
}
