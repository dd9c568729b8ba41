// Transposes, slices and repeats, put off like elementwise kernels: their values are read where they are, and
// are only moved where a kernel wants them in order.
import {
  backend_util,
  slice_util,
  util,
  type ConcatAttrs,
  type SliceAttrs,
  type SplitVAttrs,
  type TensorInfo,
  type TileAttrs,
  type TransposeAttrs,
} from '@tensorflow/tfjs-core';
import type { Deferral } from './deferral';
import type { AxisGroup } from './expression';
import { isFilledFloat, type KernelInputs } from './kernel';

/** What a shader reads as floats without a change: integers would lose bits. */
function isReadable(info: TensorInfo | undefined): info is TensorInfo {
  const readable = info?.dtype === 'float32' || info?.dtype === 'bool';
  return readable && util.sizeFromShape(info.shape) > 0;
}

/** For each axis of the result, how far apart its neighbours are in the operand; 0 where it repeats. */
function groupAxes(shape: readonly number[], operandStrides: readonly number[]): AxisGroup[] {
  const groups: AxisGroup[] = [];
  let stride = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const extent = shape[axis]!;
    const operandStride = operandStrides[axis]!;
    const last = groups.at(-1);
    if (extent > 1 && operandStride > 0) {
      const goesOn =
        last !== undefined &&
        last.stride * last.extent === stride &&
        operandStride === last.operandStride * last.extent;
      if (goesOn) groups.push({ ...groups.pop()!, extent: last.extent * extent });
      else groups.push({ extent, stride, operandStride });
    }
    stride *= extent;
  }
  return groups;
}

function stridesOf(shape: readonly number[]): number[] {
  return shape.length > 0 ? [...util.computeStrides([...shape]), 1] : [];
}

export function transpose(
  deferral: Deferral,
  { x }: KernelInputs,
  { perm }: TransposeAttrs,
): TensorInfo | null {
  if (!isReadable(x) || deferral.backend.shouldExecuteOnCPU([x])) return null;
  const strides = stridesOf(x.shape);
  const shape = perm.map((axis) => x.shape[axis]!);
  const groups = groupAxes(
    shape,
    perm.map((axis) => strides[axis]!),
  );
  return deferral.rearrange(x, shape, groups, 0);
}

export function slice(
  deferral: Deferral,
  { x }: KernelInputs,
  { begin, size }: SliceAttrs,
): TensorInfo | null {
  if (!isReadable(x) || deferral.backend.shouldExecuteOnCPU([x])) return null;
  const [from, shape] = slice_util.parseSliceParams(x, begin, size) as [number[], number[]];
  slice_util.assertParamsValid(x, from, shape);
  return shape.includes(0) ? null : cut(deferral, x, from, shape);
}

function cut(deferral: Deferral, x: TensorInfo, from: number[], shape: number[]): TensorInfo {
  const strides = stridesOf(x.shape);
  const offset = from.reduce((sum, index, axis) => sum + index * strides[axis]!, 0);
  return deferral.rearrange(x, shape, groupAxes(shape, strides), offset);
}

export function splitV(
  deferral: Deferral,
  { x }: KernelInputs,
  { numOrSizeSplits, axis }: SplitVAttrs,
): TensorInfo[] | null {
  if (!isReadable(x) || deferral.backend.shouldExecuteOnCPU([x])) return null;
  const along = util.parseAxisParam(axis, x.shape)[0]!;
  const sizes = backend_util.prepareSplitSize(x, numOrSizeSplits, along);
  if (sizes.includes(0)) return null;
  let start = 0;
  return sizes.map((extent) => {
    const from = x.shape.map((_, index) => (index === along ? start : 0));
    start += extent;
    return cut(
      deferral,
      x,
      from,
      x.shape.map((whole, index) => (index === along ? extent : whole)),
    );
  });
}

/** Where nothing but single values is repeated; whole rows go to the stock kernel. */
export function tile(
  deferral: Deferral,
  { x }: KernelInputs,
  { reps }: TileAttrs,
): TensorInfo | null {
  if (!isReadable(x) || reps.some((count) => count < 1)) return null;
  if (!x.shape.every((extent, axis) => extent === 1 || reps[axis] === 1)) return null;
  // A number on the CPU needs no buffer here; other small tensors stay there, as stock kernels leave them.
  const isNumber = util.sizeFromShape(x.shape) === 1;
  if (!isNumber && deferral.backend.shouldExecuteOnCPU([x])) return null;
  const shape = x.shape.map((extent, axis) => extent * reps[axis]!);
  const strides = stridesOf(x.shape).map((stride, axis) => (x.shape[axis] === 1 ? 0 : stride));
  return deferral.rearrange(x, shape, groupAxes(shape, strides), 0);
}

/** More would compute and throw away much. */
const MAX_PARTS = 4;

export function concat(
  deferral: Deferral,
  inputs: KernelInputs,
  { axis }: ConcatAttrs,
): TensorInfo | null {
  const parts = Object.values(inputs).filter((one) => one !== undefined);
  const [first] = parts;
  if (!first || parts.length < 2 || parts.length > MAX_PARTS) return null;
  const along = util.parseAxisParam(axis, first.shape)[0]!;
  const alike = ({ shape }: TensorInfo): boolean =>
    shape.length === first.shape.length &&
    shape.every((extent, i) => i === along || extent === first.shape[i]);
  if (!parts.every((one) => isFilledFloat(one) && alike(one))) return null;
  if (deferral.backend.shouldExecuteOnCPU(parts)) return null;
  const extents = parts.map(({ shape }) => shape[along]!);
  const inner = util.sizeFromShape(first.shape.slice(along + 1));
  const whole = extents.reduce((sum, extent) => sum + extent, 0);
  const shape = first.shape.map((extent, i) => (i === along ? whole : extent));
  return deferral.chain(parts, extents, inner, shape);
}
