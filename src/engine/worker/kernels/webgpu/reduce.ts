// Sums and means over neighbouring axes, without a transpose and with what comes before them fused in.
import { util, type SumAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import { float, flatProgram, int, workgroupProgram } from './backend';
import type { Deferral } from './deferral';
import { writeShader, type Expression } from './expression';
import { isFilledFloat, type KernelInputs } from './kernel';

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
const THREADS = 128;

export function sum(deferral: Deferral, { x }: KernelInputs, attrs: SumAttrs): TensorInfo | null {
  return isFilledFloat(x) ? reduce(deferral, x, attrs, () => 1) : null;
}

export function mean(deferral: Deferral, { x }: KernelInputs, attrs: SumAttrs): TensorInfo | null {
  return isFilledFloat(x) ? reduce(deferral, x, attrs, ({ rows }) => rows) : null;
}

function reduce(
  deferral: Deferral,
  x: TensorInfo,
  { axis, keepDims }: SumAttrs,
  divisor: (extents: Extents) => number,
): TensorInfo | null {
  const axes = util.parseAxisParam(axis, x.shape);
  const extents = seeAsRows(x.shape, axes);
  if (!extents) return null;
  const shape = keepDims
    ? x.shape.map((extent, i) => (axes.includes(i) ? 1 : extent))
    : x.shape.filter((_, i) => !axes.includes(i));
  const { outer, rows, inner } = extents;
  if (rows === 1) {
    deferral.backend.incRef(x.dataId);
    return { dataId: x.dataId, shape, dtype: x.dtype };
  }
  const value = deferral.read(x, x.shape);
  if (rows < LONG || outer * inner >= MANY_RESULTS) {
    return addRows(deferral, value, extents, rows, divisor(extents), shape);
  }
  const parts = Math.ceil(rows / ROWS_PER_PART);
  const partial = addRows(deferral, value, extents, ROWS_PER_PART, 1, [outer, parts, inner]);
  const result = sumRows(deferral, partial, { outer, rows: parts, inner }, shape, divisor(extents));
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

/** Adds up a tensor's rows, divided by a number, into a tensor of a shape. */
export function sumRows(
  deferral: Deferral,
  x: TensorInfo,
  extents: Extents,
  shape: number[],
  divisor = 1,
): TensorInfo {
  return addRows(deferral, deferral.read(x, x.shape), extents, extents.rows, divisor, shape);
}

/** One result for every outer index, part of so many rows, and inner index. */
function addRows(
  { backend }: Deferral,
  value: Expression,
  { outer, rows, inner }: Extents,
  rowsPerPart: number,
  divisor: number,
  shape: number[],
): TensorInfo {
  const parts = Math.ceil(rows / rowsPerPart);
  const results = outer * parts * inner;
  const shader = writeShader(value);
  const common = {
    inputs: shader.inputs,
    outputShape: [results],
    uniforms: `${shader.uniformFields} rows : i32, inner : i32, rowsPerPart : i32, parts : i32, divisor : f32, results : i32,`,
  };
  const columns = Math.min(8, 2 ** Math.floor(Math.log2(inner)));
  const program =
    results >= MANY_RESULTS || rows <= 4
      ? flatProgram(results, {
          ...common,
          key: `sum:${shader.key}`,
          code: () => shader.code() + oneThreadPerResult,
        })
      : workgroupProgram(outer * parts * Math.ceil(inner / columns), THREADS, {
          ...common,
          key: `sum:${columns}:${shader.key}`,
          code: () => shader.code() + oneWorkgroupPerColumns(columns),
        });
  const out = backend.makeTensorInfo(shape, 'float32');
  const uniforms = [
    ...shader.uniforms,
    ...[rows, inner, rowsPerPart, parts].map(int),
    float(divisor),
    int(results),
  ];
  return {
    ...backend.runWebGPUProgram(program, shader.sources, 'float32', uniforms, {
      ...out,
      shape: [results],
    }),
    shape,
  };
}

const oneThreadPerResult = `
  fn main(index : i32) {
    if (index >= uniforms.results) { return; }
    let column = index % uniforms.inner;
    let part = (index / uniforms.inner) % uniforms.parts;
    let outer = index / (uniforms.inner * uniforms.parts);
    let end = min(uniforms.rows, (part + 1) * uniforms.rowsPerPart);
    var total = 0.0;
    for (var row = part * uniforms.rowsPerPart; row < end; row++) {
      total += valueAt((outer * uniforms.rows + row) * uniforms.inner + column);
    }
    setOutputAtIndex(index, total / uniforms.divisor);
  }
`;

/** Neighbouring threads read neighbouring columns; the rows are dealt out to the rest. */
function oneWorkgroupPerColumns(columns: number): string {
  const lanes = THREADS / columns;
  return `
    var<workgroup> totals : array<f32, ${THREADS}>;
    fn main(index : i32) {
      let thread = index % ${THREADS};
      let tiles = (uniforms.inner + ${columns - 1}) / ${columns};
      let tile = (index / ${THREADS}) % tiles;
      let part = (index / ${THREADS} / tiles) % uniforms.parts;
      let outer = index / ${THREADS} / (tiles * uniforms.parts);
      let column = tile * ${columns} + thread % ${columns};
      let inside = column < uniforms.inner && (outer * uniforms.parts + part) * uniforms.inner < uniforms.results;
      var total = 0.0;
      if (inside) {
        let end = min(uniforms.rows, (part + 1) * uniforms.rowsPerPart);
        for (var row = part * uniforms.rowsPerPart + thread / ${columns}; row < end; row += ${lanes}) {
          total += valueAt((outer * uniforms.rows + row) * uniforms.inner + column);
        }
      }
      totals[thread] = total;
      workgroupBarrier();
      for (var apart = ${THREADS / 2}; apart >= ${columns}; apart /= 2) {
        if (thread < apart) { totals[thread] += totals[thread + apart]; }
        workgroupBarrier();
      }
      if (inside && thread < ${columns}) {
        setOutputAtIndex((outer * uniforms.parts + part) * uniforms.inner + column, totals[thread] / uniforms.divisor);
      }
    }
  `;
}
