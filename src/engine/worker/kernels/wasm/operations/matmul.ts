// Matrix products of any transposes and batch, alone or with bias and ReLU.
import {
  backend_util,
  util,
  type BatchMatMulAttrs,
  type TensorInfo,
  type _FusedMatMulAttrs,
} from '@tensorflow/tfjs-core';
import { isFilledFloat, type KernelContext, type KernelInputs } from '../kernel';
import { Finish } from '../module';
import { cutShares, runShares } from '../split';

/** The register tile of the module (assembly/tile.ts): shares are whole tiles. */
const TILE_ROWS = 4;
const TILE_COLUMNS = 8;

export function batchMatMul(
  context: KernelContext,
  inputs: KernelInputs,
  { transposeA, transposeB }: BatchMatMulAttrs,
): TensorInfo | null {
  return multiply(context, inputs.a, inputs.b, transposeA, transposeB, Finish.none, undefined);
}

export function fusedMatMul(
  context: KernelContext,
  inputs: KernelInputs,
  { transposeA, transposeB, activation }: _FusedMatMulAttrs,
): TensorInfo | null {
  const { a, b, bias } = inputs;
  if (inputs.preluActivationWeights) return null;
  if (activation !== 'linear' && activation !== 'relu') return null;
  const relu = activation === 'relu' ? Finish.relu : Finish.none;
  if (!bias) return multiply(context, a, b, transposeA, transposeB, relu, undefined);
  if (!isFilledFloat(bias) || bias.shape.length !== 1) return null;
  return multiply(context, a, b, transposeA, transposeB, Finish.bias | relu, bias);
}

/**
 * Shapes [...batch, rows, columns]; a batch is shared by both, or one side has none. One matrix on the right
 * of a batch multiplies the rows of all of it at once.
 */
function multiply(
  context: KernelContext,
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
  const [height, k] = transposeA ? [columnsA, rowsA] : [rowsA, columnsA];
  const [depth, n] = transposeB ? [columnsB, rowsB] : [rowsB, columnsB];
  if (k !== depth || (bias && bias.shape[0] !== n)) return null;

  const batchA = a.shape.slice(0, -2);
  const batchB = b.shape.slice(0, -2);
  const countA = util.sizeFromShape(batchA);
  const countB = util.sizeFromShape(batchB);
  if (countA !== 1 && countB !== 1 && !util.arraysEqual(batchA, batchB)) return null;
  const isOneProduct = countB === 1 && !transposeA;
  const batch = isOneProduct ? 1 : Math.max(countA, countB);
  const m = isOneProduct ? countA * height : height;

  const { heap, module } = context;
  // A batch is cut by matrices, a single product along the longer side of its result.
  const axis = batch > 1 ? 'batch' : m >= n ? 'rows' : 'columns';
  const units = { batch, rows: m, columns: n }[axis];
  const grain = { batch: 1, rows: TILE_ROWS, columns: TILE_COLUMNS }[axis];
  const shares = cutShares(context, units, 2 * batch * m * n * k, grain);
  const scratchBytes = module.gemmScratch();
  const scratch = heap.reserve(scratchBytes * shares.length);
  if (!scratch) return null;
  const batches = backend_util.assertAndGetBroadcastShape(batchA, batchB);
  const out = heap.output([...batches, height, n]);
  const [pa, pb, pOut] = [heap.pointer(a), heap.pointer(b), heap.pointer(out)];
  const pBias = bias ? heap.pointer(bias) : 0;
  const [rowA, columnA] = transposeA ? [1, m] : [k, 1];
  const [rowB, columnB] = transposeB ? [1, k] : [n, 1];
  const here = (index: number) => scratch + index * scratchBytes;

  if (axis === 'batch') {
    const [stepA, stepB] = [countA === 1 ? 0 : m * k, countB === 1 ? 0 : k * n];
    runShares(context, 'gemmBatch', shares, ({ index, from, to }) => [
      ...[from, to, stepA, stepB, m, n, k],
      ...[pa, rowA, columnA, pb, rowB, columnB, pOut, finish, pBias, here(index)],
    ]);
  } else if (axis === 'rows') {
    runShares(context, 'gemm', shares, ({ index, from, to }) => [
      ...[to - from, n, k, pa + from * rowA * 4, rowA, columnA, pb, rowB, columnB],
      ...[pOut + from * n * 4, n, finish, pBias, here(index)],
    ]);
  } else {
    runShares(context, 'gemm', shares, ({ index, from, to }) => [
      ...[m, to - from, k, pa, rowA, columnA, pb + from * columnB * 4, rowB, columnB],
      ...[pOut + from * 4, n, finish, pBias && pBias + from * 4, here(index)],
    ]);
  }
  return out;
}
