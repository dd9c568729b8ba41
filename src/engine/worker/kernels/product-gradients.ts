// The gradient of matrix products one of whose sides is used for a whole batch. TensorFlow.js computes such a
// product and then gives a gradient of the wrong shape; a sum over the batch is what it leaves out.
import {
  BatchMatMul,
  backend_util,
  registerGradient,
  reshape,
  sum,
  unregisterGradient,
  util,
  type BatchMatMulAttrs,
  type GradConfig,
  type GradFunc,
  type Tensor,
} from '@tensorflow/tfjs-core';
import { defineGradient } from './define-kernel';
import { findGradient } from './lookup';

/** A gradient of a broadcast shape, summed over what was repeated. */
function sumTo(slope: Tensor, shape: number[]): Tensor {
  if (slope.size === util.sizeFromShape(shape)) return reshape(slope, shape);
  return reshape(sum(slope, backend_util.getReductionAxes(shape, slope.shape)), shape);
}

function asMatrix(x: Tensor): Tensor {
  return reshape(x, [-1, x.shape.at(-1)!]);
}

function undoProduct(stock: GradFunc): GradFunc {
  return defineGradient((dys, saved, attrs: BatchMatMulAttrs) => {
    const [[dy], [a, b]] = [[dys].flat(), saved] as [[Tensor], [Tensor, Tensor]];
    const [batchA, batchB] = [a.shape.slice(0, -2), b.shape.slice(0, -2)];
    if (util.arraysEqual(batchA, batchB)) return stock(dys, saved, attrs as never);
    const isOneMatrix = util.sizeFromShape(batchB) === 1 && !attrs.transposeA;
    // Rows of all of the batch are rows of one product: nothing is left to be summed.
    const slopes = isOneMatrix
      ? stock(asMatrix(dy), [asMatrix(a), reshape(b, b.shape.slice(-2))], attrs as never)
      : stock(dy, saved, attrs as never);
    return {
      a: () => sumTo(slopes['a']!(), a.shape),
      b: () => sumTo(slopes['b']!(), b.shape),
    };
  });
}

export function installProductGradient(): void {
  const stock: GradConfig = findGradient(BatchMatMul)!;
  unregisterGradient(BatchMatMul);
  registerGradient({ ...stock, gradFunc: undoProduct(stock.gradFunc) });
}
