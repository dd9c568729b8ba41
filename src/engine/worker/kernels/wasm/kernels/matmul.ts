// Matrix products of any transposes and batch, alone or with bias and ReLU.
import {
  util,
  type BatchMatMulAttrs,
  type TensorInfo,
  type _FusedMatMulAttrs,
} from '@tensorflow/tfjs-core';
import { isFilledFloat, type FastKernel, type KernelContext } from '../kernel';
import { Finish } from '../module';

export const batchMatMul: FastKernel = (context, inputs, attrs) => {
  const { transposeA, transposeB } = attrs as unknown as BatchMatMulAttrs;
  return multiply(context, inputs.a, inputs.b, transposeA, transposeB, Finish.none, undefined);
};

export const fusedMatMul: FastKernel = (context, inputs, attrs) => {
  const { transposeA, transposeB, activation } = attrs as unknown as _FusedMatMulAttrs;
  const { a, b, bias } = inputs;
  if (inputs.preluActivationWeights) return null;
  if (activation !== 'linear' && activation !== 'relu') return null;
  const relu = activation === 'relu' ? Finish.relu : Finish.none;
  if (!bias) return multiply(context, a, b, transposeA, transposeB, relu, undefined);
  if (!isFilledFloat(bias) || bias.shape.length !== 1) return null;
  return multiply(context, a, b, transposeA, transposeB, Finish.bias | relu, bias);
};

/** Shapes [...batch, rows, columns]; a batch is shared by both, or one side has none. */
function multiply(
  { heap, module }: KernelContext,
  a: TensorInfo | undefined,
  b: TensorInfo | undefined,
  transposeA: boolean,
  transposeB: boolean,
  finish: number,
  bias: TensorInfo | undefined,
): TensorInfo | null {
  if (!isFilledFloat(a) || !isFilledFloat(b)) return null;
  if (a.shape.length < 2 || b.shape.length < 2) return null;
  const [rowsA, columnsA] = a.shape.slice(-2) as [number, number];
  const [rowsB, columnsB] = b.shape.slice(-2) as [number, number];
  const [m, k] = transposeA ? [columnsA, rowsA] : [rowsA, columnsA];
  const [depth, n] = transposeB ? [columnsB, rowsB] : [rowsB, columnsB];
  if (k !== depth || (bias && bias.shape[0] !== n)) return null;

  const batchA = a.shape.slice(0, -2);
  const batchB = b.shape.slice(0, -2);
  const countA = util.sizeFromShape(batchA);
  const countB = util.sizeFromShape(batchB);
  if (countA !== 1 && countB !== 1 && !util.arraysEqual(batchA, batchB)) return null;
  const batch = batchA.length === batchB.length ? larger(batchA, batchB) : null;
  if (!batch) return null;

  const scratch = heap.reserve(module.gemmScratch());
  if (!scratch) return null;
  const out = heap.output([...batch, m, n]);
  module.gemmBatch(
    0,
    Math.max(countA, countB),
    countA === 1 ? 0 : m * k,
    countB === 1 ? 0 : k * n,
    m,
    n,
    k,
    heap.pointer(a),
    transposeA ? 1 : k,
    transposeA ? m : 1,
    heap.pointer(b),
    transposeB ? 1 : n,
    transposeB ? k : 1,
    heap.pointer(out),
    finish,
    bias ? heap.pointer(bias) : 0,
    scratch,
  );
  return out;
}

/** The broadcast of two batch shapes of which one is all ones, or both are equal. */
function larger(a: number[], b: number[]): number[] {
  return util.sizeFromShape(a) > 1 ? a : b;
}
