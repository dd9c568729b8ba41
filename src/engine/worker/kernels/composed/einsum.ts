// Einstein summation by broadcast products, in the order that TensorFlow.js computes for the equation.
import {
  backend_util,
  clone,
  mul,
  reshape,
  sum,
  tidy,
  transpose,
  type EinsumAttrs,
  type Tensor,
} from '@tensorflow/tfjs-core';
import { toTensor, type KernelArguments } from './tensors';

/** Inputs are keyed '0', '1', …; throws TensorFlow.js's own error for a malformed equation. */
export function einsum({ inputs, attrs }: KernelArguments): Tensor {
  const { equation } = attrs as unknown as EinsumAttrs;
  const tensors = Object.values(inputs).map((input) => toTensor(input!));
  const { allDims, summedDims, idDims } = backend_util.decodeEinsumEquation(
    equation,
    tensors.length,
  );
  backend_util.checkEinsumDimSizes(allDims.length, idDims, tensors);
  const { path, steps } = backend_util.getEinsumComputePath(summedDims, idDims);

  return tidy(() => {
    let product: Tensor | null = null;
    let remaining = allDims.length;
    steps.forEach((terms, step) => {
      for (const term of terms) {
        const factor = alignTerm(tensors[term]!, remaining, idDims[term]!);
        product = product ? mul(factor, product) : factor;
      }
      if (step === steps.length - 1) return;
      const axis = path[step]!;
      if (axis >= 0) product = sum(product!, axis - (allDims.length - remaining));
      remaining--;
    });
    return product!;
  });
}

/** Orders a term's axes as the equation does and gives it size 1 along those it lacks. */
function alignTerm(x: Tensor, rank: number, axes: number[]): Tensor {
  const { permutationIndices, expandDims } = backend_util.getEinsumPermutation(rank, axes);
  const ordered = backend_util.isIdentityPermutation(permutationIndices)
    ? clone(x)
    : transpose(x, permutationIndices);
  const shape = [...ordered.shape];
  for (const axis of expandDims) shape.splice(axis, 0, 1);
  return reshape(ordered, shape);
}
