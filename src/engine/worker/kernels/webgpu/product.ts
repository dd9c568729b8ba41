// Products of matrices that are small enough to be held up by their dispatches. Either side may be an expression,
// and several products that read the same, as gradients of one layer do, share a dispatch.
import {
  backend_util,
  util,
  type BatchMatMulAttrs,
  type DataId,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import type { Deferral } from './deferral';
import { isFilledFloat, type KernelInputs } from './kernel';
import { THREADS, type ShaderBuilder } from './shader-builder';
import { writeFunction } from './write-expression';

/** Multiplications from which on the stock kernel's vectors count for more than a dispatch. */
const MANY = 2 ** 27;
/** Threads along a side of a tile. */
const SIDE = Math.sqrt(THREADS);
/** Tiles that keep a GPU busy; fewer are made smaller. */
const BUSY = 128;

interface Sizes {
  readonly batch: number;
  readonly rows: number;
  readonly columns: number;
  readonly depth: number;
}

export function batchMatMul(
  deferral: Deferral,
  { a, b }: KernelInputs,
  { transposeA, transposeB }: BatchMatMulAttrs,
): TensorInfo | null {
  if (!isFilledFloat(a) || !isFilledFloat(b) || a.shape.length < 2 || b.shape.length < 2) {
    return null;
  }
  const [batchA, batchB] = [a.shape.slice(0, -2), b.shape.slice(0, -2)];
  const [countA, countB] = [util.sizeFromShape(batchA), util.sizeFromShape(batchB)];
  if (!util.arraysEqual(batchA, batchB) && countA !== 1 && countB !== 1) return null;
  const [rows, depth] = sides(a, transposeA);
  const [depthB, columns] = sides(b, transposeB);
  const batch = Math.max(countA, countB);
  if (depth !== depthB || batch * rows * columns * depth > MANY) return null;
  const shape = backend_util.assertAndGetBroadcastShape(batchA, batchB).concat([rows, columns]);
  const left = deferral.readForTask(a);
  const right = deferral.readForTask(b);
  const sizes = { batch, rows, columns, depth };
  return deferral.perform(
    {
      operands: [left, right],
      addTo(builder, output) {
        addProduct(builder, output, sizes, {
          left: writeFunction(builder, left),
          right: writeFunction(builder, right),
          oneLeft: countA === 1,
          oneRight: countB === 1,
          transposeA,
          transposeB,
        });
      },
    },
    shape,
  );
}

function sides({ shape }: TensorInfo, transposed: boolean): [number, number] {
  const [rows, columns] = shape.slice(-2) as [number, number];
  return transposed ? [columns, rows] : [rows, columns];
}

interface Operands {
  /** Functions of a flat index. */
  readonly left: string;
  readonly right: string;
  /** Whether one matrix is multiplied with all of the other side's. */
  readonly oneLeft: boolean;
  readonly oneRight: boolean;
  readonly transposeA: boolean;
  readonly transposeB: boolean;
}

function addProduct(
  builder: ShaderBuilder,
  output: DataId,
  { batch, rows, columns, depth }: Sizes,
  { left, right, oneLeft, oneRight, transposeA, transposeB }: Operands,
): void {
  const tiles = (tile: number) => batch * Math.ceil(rows / tile) * Math.ceil(columns / tile);
  const tile = tiles(4 * SIDE) >= BUSY ? 4 * SIDE : 2 * SIDE;
  const own = tile / SIDE;
  const [m, n, k] = [rows, columns, depth].map((size) => builder.int(size)) as [
    string,
    string,
    string,
  ];
  const [down, across] = [rows, columns].map((size) => builder.int(Math.ceil(size / tile)));
  const pitch = tile + 1;
  for (const side of ['left', 'right']) {
    builder.declare(`var<workgroup> ${side}${tile} : array<f32, ${tile * pitch}>;`);
  }
  const each = (line: (i: number) => string) =>
    Array.from({ length: own }, (_, i) => line(i)).join('\n');
  const both = (line: (i: number, j: number) => string) => each((i) => each((j) => line(i, j)));
  /** Copies a tile into workgroup memory, as [depth, across]: rows of it lie together where the matrix has them. */
  const load = (
    side: 'left' | 'right',
    read: string,
    start: string,
    width: string,
    first: string,
    along: boolean,
  ) => `
    for (var j = lane; j < ${tile * tile}; j += ${THREADS}) {
      let slow = j / ${tile};
      let fast = j % ${tile};
      let d = ${along ? 'fast' : 'slow'};
      let i = ${along ? 'slow' : 'fast'};
      let inside = base + d < ${k} && ${first} + i < ${width};
      let index = ${start} + ${along ? `(${first} + i) * ${k} + base + d` : `(base + d) * ${width} + ${first} + i`};
      var value = 0.0;
      if (inside) { value = ${read}(index); }
      ${side}${tile}[d * ${pitch} + i] = value;
    }`;
  const startOf = (one: boolean, width: string) => (one ? '0' : `batch * ${width} * ${k}`);
  builder.section(
    tiles(tile),
    `
      let batch = at / (${down} * ${across});
      let top = (at / ${across}) % ${down} * ${tile};
      let start = at % ${across} * ${tile};
      let y = lane / ${SIDE};
      let x = lane % ${SIDE};
      ${both((i, j) => `var sum${i}_${j} = 0.0;`)}
      for (var base = 0; base < ${k}; base += ${tile}) {
        ${load('left', left, startOf(oneLeft, m), m, 'top', !transposeA)}
        ${load('right', right, startOf(oneRight, n), n, 'start', transposeB)}
        workgroupBarrier();
        for (var d = 0; d < ${tile}; d++) {
          ${each((i) => `let a${i} = left${tile}[d * ${pitch} + y + ${i * SIDE}];`)}
          ${each((j) => `let b${j} = right${tile}[d * ${pitch} + x + ${j * SIDE}];`)}
          ${both((i, j) => `sum${i}_${j} = fma(a${i}, b${j}, sum${i}_${j});`)}
        }
        workgroupBarrier();
      }
      ${both(
        (i, j) => `
          if (top + y + ${i * SIDE} < ${m} && start + x + ${j * SIDE} < ${n}) {
            ${builder.write(
              output,
              `(batch * ${m} + top + y + ${i * SIDE}) * ${n} + start + x + ${j * SIDE}`,
              `sum${i}_${j}`,
            )}
          }`,
      )}
    `,
  );
}
