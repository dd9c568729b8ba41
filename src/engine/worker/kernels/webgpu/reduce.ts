// Sums, means and maxima over neighbouring axes, without a transpose and with what comes before them fused in.
import { util, type MaxAttrs, type SumAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import { float } from './backend';
import type { Deferral, Task } from './deferral';
import type { Expression } from './expression';
import { isFilledFloat, type KernelInputs } from './kernel';
import { THREADS } from './shader-builder';
import { writeFunction } from './write-expression';

/** A tensor seen as [outer, rows, inner], to be added up over its rows. */
interface Extents {
  readonly outer: number;
  readonly rows: number;
  readonly inner: number;
}

/** From so many results on, one thread each keeps a GPU busy. */
const MANY_RESULTS = 4096;
/** Longer sums are split between workgroups. */
const LONG = 16384;
const ROWS_PER_PART = 1024;
/** Neighbours that a workgroup can add up for whoever wants their sum. */
const MAX_RUN = 2048;

export function sum(deferral: Deferral, { x }: KernelInputs, attrs: SumAttrs): TensorInfo | null {
  return isFilledFloat(x) ? reduce(deferral, x, attrs, () => 1) : null;
}

export function mean(deferral: Deferral, { x }: KernelInputs, attrs: SumAttrs): TensorInfo | null {
  return isFilledFloat(x) ? reduce(deferral, x, attrs, ({ rows }) => rows) : null;
}

/** Of runs of neighbours; others are left to the stock kernel. */
export function max(
  deferral: Deferral,
  { x }: KernelInputs,
  { reductionIndices, keepDims }: MaxAttrs,
): TensorInfo | null {
  if (!isFilledFloat(x) || deferral.backend.shouldExecuteOnCPU([x])) return null;
  const axes = util.parseAxisParam(reductionIndices, x.shape);
  const extents = seeAsRows(x.shape, axes);
  if (extents?.inner !== 1 || extents.rows === 1 || extents.rows > MAX_RUN) return null;
  const { outer: rows, rows: extent } = extents;
  const shape = reducedShape(x.shape, axes, keepDims);
  return deferral.reduceRows(x, { fold: 'max', rows, extent, divisor: 1 }, shape);
}

function reducedShape(shape: number[], axes: number[], keepDims: boolean): number[] {
  return keepDims
    ? shape.map((extent, i) => (axes.includes(i) ? 1 : extent))
    : shape.filter((_, i) => !axes.includes(i));
}

function reduce(
  deferral: Deferral,
  x: TensorInfo,
  { axis, keepDims }: SumAttrs,
  divide: (extents: Extents) => number,
): TensorInfo | null {
  const axes = util.parseAxisParam(axis, x.shape);
  const extents = seeAsRows(x.shape, axes);
  if (!extents) return null;
  const shape = reducedShape(x.shape, axes, keepDims);
  const { outer, rows, inner } = extents;
  if (rows === 1) {
    deferral.backend.incRef(x.dataId);
    return { dataId: x.dataId, shape, dtype: x.dtype };
  }
  const divisor = divide(extents);
  if (inner === 1 && rows <= MAX_RUN) {
    return deferral.reduceRows(x, { fold: 'sum', rows: outer, extent: rows, divisor }, shape);
  }
  const value = deferral.readForTask(x);
  if (rows < LONG || outer * inner >= MANY_RESULTS) {
    return deferral.perform(addRows(value, extents, rows, divisor), shape);
  }
  const parts = Math.ceil(rows / ROWS_PER_PART);
  const partial = deferral.perform(addRows(value, extents, ROWS_PER_PART, 1), [
    outer,
    parts,
    inner,
  ]);
  const result = sumRows(deferral, partial, { outer, rows: parts, inner }, shape, divisor);
  deferral.backend.disposeData(partial.dataId);
  return result;
}

/** Null unless the reduced axes are neighbours, not counting axes of one. */
function seeAsRows(shape: readonly number[], axes: readonly number[]): Extents | null {
  const wide = [...shape.keys()].filter((i) => shape[i] !== 1);
  const reduced = wide.filter((i) => axes.includes(i));
  if (reduced.length === 0) return { outer: 1, rows: 1, inner: util.sizeFromShape([...shape]) };
  const from = wide.indexOf(reduced[0]!);
  const to = from + reduced.length;
  if (wide[to - 1] !== reduced.at(-1)) return null;
  const size = (some: number[]) => some.reduce((product, i) => product * shape[i]!, 1);
  return { outer: size(wide.slice(0, from)), rows: size(reduced), inner: size(wide.slice(to)) };
}

/** Adds up a tensor's rows, divided by a number, into a tensor of a shape; at once, so that it may be disposed of. */
export function sumRows(
  deferral: Deferral,
  x: TensorInfo,
  extents: Extents,
  shape: number[],
  divisor = 1,
): TensorInfo {
  const value = deferral.read(x, x.shape);
  return deferral.compute(deferral.perform(addRows(value, extents, extents.rows, divisor), shape));
}

/** One result for every outer index, part of so many rows, and inner index. */
function addRows(
  value: Expression,
  { outer, rows, inner }: Extents,
  rowsPerPart: number,
  divisor: number,
): Task {
  const parts = Math.ceil(rows / rowsPerPart);
  const results = outer * parts * inner;
  const columns = Math.min(8, 2 ** Math.floor(Math.log2(inner)));
  const alone = results >= MANY_RESULTS || rows <= 4;
  return {
    operands: [value],
    addTo(builder, output) {
      const sizes = Object.entries({ rows, inner, rowsPerPart, parts, results }).map(
        ([name, size]) => `let ${name} = ${builder.int(size)};`,
      );
      sizes.push(`let divisor = ${builder.uniform(float(divisor))};`);
      const valueAt = writeFunction(builder, value);
      const set = (index: string, total: string) =>
        builder.write(output, index, `${total} / divisor`);
      if (!alone) builder.declare(`var<workgroup> totals : array<f32, ${THREADS}>;`);
      builder.section(
        alone ? Math.ceil(results / THREADS) : outer * parts * Math.ceil(inner / columns),
        sizes.join('\n') + (alone ? addAlone(valueAt, set) : addTogether(valueAt, set, columns)),
      );
    },
  };
}

type Set = (index: string, total: string) => string;

/** One thread for each result. */
function addAlone(valueAt: string, set: Set): string {
  return `
    let index = at * ${THREADS} + lane;
    if (index >= results) { return; }
    let column = index % inner;
    let part = (index / inner) % parts;
    let outer = index / (inner * parts);
    let end = min(rows, (part + 1) * rowsPerPart);
    var total = 0.0;
    for (var row = part * rowsPerPart; row < end; row++) {
      total += ${valueAt}((outer * rows + row) * inner + column);
    }
    ${set('index', 'total')}
  `;
}

/** One workgroup for some columns: neighbouring threads read neighbouring ones; the rows are dealt out to the rest. */
function addTogether(valueAt: string, set: Set, columns: number): string {
  return `
    let tiles = (inner + ${columns - 1}) / ${columns};
    let part = (at / tiles) % parts;
    let outer = at / (tiles * parts);
    let column = at % tiles * ${columns} + lane % ${columns};
    let inside = column < inner;
    var total = 0.0;
    if (inside) {
      let end = min(rows, (part + 1) * rowsPerPart);
      for (var row = part * rowsPerPart + lane / ${columns}; row < end; row += ${THREADS / columns}) {
        total += ${valueAt}((outer * rows + row) * inner + column);
      }
    }
    totals[lane] = total;
    workgroupBarrier();
    for (var apart = ${THREADS / 2}; apart >= ${columns}; apart /= 2) {
      if (lane < apart) { totals[lane] += totals[lane + apart]; }
      workgroupBarrier();
    }
    if (inside && lane < ${columns}) {
      ${set('(outer * parts + part) * inner + column', 'totals[lane]')}
    }
  `;
}
