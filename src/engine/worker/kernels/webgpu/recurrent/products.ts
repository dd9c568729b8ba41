// Gradients of weights over whole sequences: aᵀ·d summed over all steps and rows of the batch. Each thread
// adds up a tile of the result over part of the rows; TensorFlow.js's product would take one dispatch more
// and add floats atomically, in any order.
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { KernelArguments } from '../../define-kernel';
import { int, flatProgram, type GpuBackend } from '../backend';

/** So many threads keep a GPU busy; the rows are split to reach them. */
const BUSY_THREADS = 16384;
/** Keeps the partial sums, one copy of the weights each, from outgrowing the inputs. */
const MAX_PARTS = 64;

export interface ProductAttrs {
  /** The columns of a that are meant: so many, from there on. */
  readonly columns: number;
  readonly from: number;
  /** From this column of d on, those of a from `late` on take their place. */
  readonly split: number;
  readonly late: number;
}

/**
 * From a [steps, batch, n] and d [steps, batch, width], gives [parts, columns, width], the sum of which
 * over the parts is the gradient.
 */
export function multiplyRows({
  inputs,
  attrs,
  backend,
}: KernelArguments<ProductAttrs>): TensorInfo {
  const { a, d } = inputs as Record<'a' | 'd', TensorInfo>;
  const { columns, from, split, late } = attrs;
  const [steps, batch, n] = a.shape as [number, number, number];
  const width = d.shape[2]!;
  // A tile lies within the columns that are meant, and on one side of the split.
  const tileA = [columns, n, from, late].every((extent) => extent % 4 === 0) ? 4 : 1;
  const tileD = width % 4 === 0 && split % 4 === 0 ? 4 : 1;
  const [tilesA, tilesD] = [columns / tileA, width / tileD];
  const rows = steps * batch;
  const wanted = Math.floor(BUSY_THREADS / (tilesA * tilesD));
  const parts = Math.max(1, Math.min(rows, MAX_PARTS, wanted));
  const program = flatProgram(tilesA * tilesD * parts, {
    key: `row-products:${tileA}:${tileD}`,
    inputs: ['a', 'd'],
    outputShape: [parts * columns * width],
    uniforms: uniformFields,
    code: () => writeCode(tileA, tileD),
  });
  program.variableComponents = [tileA, tileD];
  program.outputComponent = tileD;
  const uniforms = [
    ...[tilesA, tilesD, rows, parts],
    ...[n / tileA, from / tileA, late / tileA, split / tileD],
  ].map(int);
  const gpu = backend as unknown as GpuBackend;
  const result = gpu.runWebGPUProgram(program, [a, d], 'float32', uniforms);
  return { ...result, shape: [parts, columns, width] };
}

const uniformFields = ['tilesA', 'tilesD', 'rows', 'parts', 'widthA', 'early', 'late', 'split']
  .map((name) => `${name} : i32, `)
  .join('');

function writeCode(tileA: number, tileD: number): string {
  const lanes = [...Array(tileA).keys()];
  const lane = (c: number) => (tileA === 1 ? 'value' : `value[${c}]`);
  const vector = tileD === 1 ? 'f32' : 'vec4<f32>';
  return `
    fn main(index : i32) {
      let tiles = uniforms.tilesA * uniforms.tilesD;
      let part = index / tiles;
      if (part >= uniforms.parts) { return; }
      let inD = index % uniforms.tilesD;
      let inA = (index % tiles) / uniforms.tilesD;
      let place = inA + select(uniforms.early, uniforms.late, inD >= uniforms.split);
      ${lanes.map((c) => `var sum${c} = ${vector}(0.0);`).join('\n')}
      let end = (part + 1) * uniforms.rows / uniforms.parts;
      for (var row = part * uniforms.rows / uniforms.parts; row < end; row++) {
        let value = a[row * uniforms.widthA + place];
        let slope = d[row * uniforms.tilesD + inD];
        ${lanes.map((c) => `sum${c} = fma(${vector}(${lane(c)}), slope, sum${c});`).join('\n')}
      }
      let to = (part * uniforms.tilesA + inA) * ${tileA} * uniforms.tilesD + inD;
      ${lanes.map((c) => `result[to + ${c} * uniforms.tilesD] = sum${c};`).join('\n')}
    }
  `;
}
