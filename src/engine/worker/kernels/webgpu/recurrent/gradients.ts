// Gradients of the sequence kernels. One dispatch goes back through time; what the weights' gradients sum
// over all steps is left to products of whole sequences, and only for weights that are trained.
import {
  engine,
  matMul,
  reshape,
  sum,
  transpose,
  type GradConfig,
  type NamedTensorMap,
  type Tensor,
  type Tensor2D,
} from '@tensorflow/tfjs-core';
import type { SequenceCell } from './cell';
import { forwardName, gradientName, rowProducts } from './names';
import type { ProductAttrs } from './products';

type Saved = Record<'x' | 'kernel' | 'weights' | 'mask' | 'dropout' | 'kept' | 'h0', Tensor>;

export function makeGradient(cell: SequenceCell): GradConfig {
  const initialNames = cell.states.map((name) => `${name}0`);
  const inputNames = ['x', 'kernel', 'weights', 'mask', 'dropout', 'kept', 'h0'];
  return {
    kernelName: forwardName(cell),
    inputsToSave: inputNames,
    gradFunc: (dy, saved, attrs) => {
      const named = inputNames.map((name, index) => [name, saved[index]!] as const);
      const { x, kernel, weights, mask, dropout, kept, h0 } = Object.fromEntries(named) as Saved;
      const dStates = [dy].flat().map((d, index) => [`d${cell.states[index]!}`, d] as const);
      const inputs: NamedTensorMap = {
        ...{ mask, dropout, kept, h0, weights: transpose(weights as Tensor2D) },
        ...Object.fromEntries(dStates),
      };
      const [dz, ...dInitial] = engine().runKernel<Tensor[]>(gradientName(cell), inputs, attrs);
      const [steps, batch, width] = dz!.shape as [number, number, number];
      const [features, units] = [x.shape[2]!, weights.shape[0]];
      const last = (cell.kept - 1) * units;
      const ofStates =
        cell.name === 'Gru'
          ? { from: last, split: 2 * units, late: last - units }
          : { from: last, split: width, late: last };
      return {
        x: () => {
          const flat = reshape(dz!, [steps * batch, width]);
          return reshape(matMul(flat, kernel, false, true), x.shape);
        },
        kernel: () => sumProducts(x, dz!, { columns: features, from: 0, split: width, late: 0 }),
        bias: () => sum(dz!, [0, 1]),
        weights: () => sumProducts(kept, dz!, { columns: units, ...ofStates }),
        ...Object.fromEntries(initialNames.map((name, index) => [name, () => dInitial[index]!])),
      };
    },
  };
}

function sumProducts(a: Tensor, d: Tensor, attrs: ProductAttrs): Tensor {
  const parts = engine().runKernel<Tensor>(rowProducts, { a, d }, { ...attrs });
  return sum(parts, 0);
}
