// Gradients of the sequence kernels. One dispatch goes back through time; what the weights' gradients sum
// over all steps is left to products of whole sequences, and only for weights that are trained.
import {
  engine,
  matMul,
  reshape,
  sum,
  tensor1d,
  transpose,
  type GradConfig,
  type NamedTensorMap,
  type Tensor,
  type Tensor2D,
} from '@tensorflow/tfjs-core';
import type { SequenceCell } from './cell';
import { forwardName, gradientName, rowProducts } from './names';

export function makeGradient(cell: SequenceCell): GradConfig {
  const initialNames = cell.states.map((name) => `${name}0`);
  const inputNames = ['x', 'kernel', 'weights', 'mask', 'kept', ...initialNames];
  return {
    kernelName: forwardName(cell),
    inputsToSave: inputNames,
    outputsToSave: cell.states.map((name) => name === 'h'),
    gradFunc: (dy, saved, attrs) => {
      const { x, kernel, weights, mask, kept, ...rest } = Object.fromEntries(
        [...inputNames, 'h'].map((name, index) => [name, saved[index]!]),
      ) as Record<'x' | 'kernel' | 'weights' | 'mask' | 'kept' | 'h' | 'h0', Tensor>;
      const dStates = [dy].flat().map((d, index) => [`d${cell.states[index]!}`, d] as const);
      const inputs: NamedTensorMap = {
        ...{ mask, kept, ...rest },
        ...Object.fromEntries(dStates),
        weights: transpose(weights as Tensor2D),
      };
      const [dz, ...dInitial] = engine().runKernel<Tensor[]>(gradientName(cell), inputs, attrs);
      const [steps, batch, width] = dz!.shape as [number, number, number];
      const empty = tensor1d([]);
      return {
        x: () => {
          const flat = reshape(dz!, [steps * batch, width]);
          return reshape(matMul(flat, kernel, false, true), x.shape);
        },
        kernel: () => sumProducts({ a: x, d: dz!, first: empty, late: empty }, false),
        bias: () => sum(dz!, [0, 1]),
        weights: () => {
          const late = cell.name === 'Gru' ? kept : empty;
          return sumProducts({ a: rest.h, d: dz!, first: rest.h0, late }, true);
        },
        ...Object.fromEntries(initialNames.map((name, index) => [name, () => dInitial[index]!])),
      };
    },
  };
}

function sumProducts(inputs: NamedTensorMap, lag: boolean): Tensor {
  return sum(engine().runKernel<Tensor>(rowProducts, inputs, { lag }), 0);
}
