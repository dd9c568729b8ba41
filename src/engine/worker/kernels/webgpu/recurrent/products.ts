// Gradients of weights over whole sequences: sums over all steps and rows of the batch of aᵀ·d, each
// thread a tile of the result over part of the rows. The parts' sums are added up by whoever asked.
import { util, type KernelFunc, type TensorInfo } from '@tensorflow/tfjs-core';
import { int, flatProgram, type GpuBackend } from '../backend';

/** So many threads keep a GPU busy; the rows are split to reach them. */
const BUSY_THREADS = 16384;
/** Keeps the partial sums, one copy of the weights each, from outgrowing the inputs. */
const MAX_PARTS = 64;

interface Products {
  /** [steps, batch, n]; where `lag`, each step meets the d of the next one, and `first` the first d. */
  readonly a: TensorInfo;
  /** [steps, batch, width]. */
  readonly d: TensorInfo;
  /** [batch, n], or empty, which is to say zero. */
  readonly first: TensorInfo;
  /** [steps, batch, 4·n], or empty: the last n take the place of a for the last n columns of d. */
  readonly late: TensorInfo;
}

/** Gives [parts, n, width], the sum of which over the parts is the gradient. */
export function multiplyRows({ inputs, attrs, backend }: Parameters<KernelFunc>[0]): TensorInfo {
  const { a, d, first, late } = inputs as unknown as Products;
  const lag = Boolean(attrs!.lag);
  const [steps, batch, n] = a.shape as [number, number, number];
  const width = d.shape[2]!;
  const started = util.sizeFromShape(first.shape) > 0;
  const mixed = util.sizeFromShape(late.shape) > 0;
  const tileA = n % 4 === 0 ? 4 : 1;
  // Columns that are not those of one gate must not share a tile.
  const tileD = width % 4 === 0 && (!mixed || n % 4 === 0) ? 4 : 1;
  const tiles = (n * width) / (tileA * tileD);
  // Before the first step there is nothing to multiply, unless it is given.
  const begin = lag && !started ? batch : 0;
  const rows = steps * batch - begin;
  const parts = Math.max(1, Math.min(rows, MAX_PARTS, Math.floor(BUSY_THREADS / tiles)));
  const inputNames = ['a', 'd', ...(started ? ['first'] : []), ...(mixed ? ['late'] : [])];
  const program = flatProgram(tiles * parts, {
    key: `row-products:${tileA}:${tileD}:${lag}:${started}:${mixed}`,
    inputs: inputNames,
    outputShape: [parts * n * width],
    uniforms: 'tilesA : i32, tilesD : i32, begin : i32, rows : i32, parts : i32, batch : i32,',
    code: () => writeCode(tileA, tileD, lag, started, mixed),
  });
  program.variableComponents = inputNames.map((name) => (name === 'd' ? tileD : tileA));
  program.outputComponent = tileD;
  const uniforms = [n / tileA, width / tileD, begin, rows, parts, batch].map(int);
  const infos = [a, d, ...(started ? [first] : []), ...(mixed ? [late] : [])];
  const gpu = backend as unknown as GpuBackend;
  const result = gpu.runWebGPUProgram(program, infos, 'float32', uniforms);
  return { ...result, shape: [parts, n, width] };
}

function writeCode(
  tileA: number,
  tileD: number,
  lag: boolean,
  started: boolean,
  mixed: boolean,
): string {
  const lanes = [...Array(tileA).keys()];
  const lane = (c: number) => (tileA === 1 ? 'value' : `value[${c}]`);
  const vector = (size: number) => (size === 1 ? 'f32' : `vec${size}<f32>`);
  const early = started
    ? 'if (row < uniforms.batch) { value = first[row * uniforms.tilesA + tileA]; } else'
    : '';
  const read = lag
    ? `${early} { value = a[(row - uniforms.batch) * uniforms.tilesA + tileA]; }`
    : 'value = a[row * uniforms.tilesA + tileA];';
  const readMixed = `
    if (isLate) { value = late[(row * 4 + 3) * uniforms.tilesA + tileA]; } else { ${read} }`;
  return `
    fn main(index : i32) {
      let tiles = uniforms.tilesA * uniforms.tilesD;
      let part = index / tiles;
      if (part >= uniforms.parts) { return; }
      let tileD = index % uniforms.tilesD;
      let tileA = (index % tiles) / uniforms.tilesD;
      ${mixed ? 'let isLate = tileD >= uniforms.tilesD / 3 * 2;' : ''}
      ${lanes.map((c) => `var sum${c} = ${vector(tileD)}(0.0);`).join('\n')}
      let end = uniforms.begin + (part + 1) * uniforms.rows / uniforms.parts;
      for (var row = uniforms.begin + part * uniforms.rows / uniforms.parts; row < end; row++) {
        var value : ${vector(tileA)};
        ${mixed ? readMixed : read}
        let slope = d[row * uniforms.tilesD + tileD];
        ${lanes.map((c) => `sum${c} = fma(${vector(tileD)}(${lane(c)}), slope, sum${c});`).join('\n')}
      }
      let to = (part * uniforms.tilesA + tileA) * ${tileA} * uniforms.tilesD + tileD;
      ${lanes.map((c) => `result[to + ${c} * uniforms.tilesD] = sum${c};`).join('\n')}
    }
  `;
}
