// Einstein summation: as one matrix product where it is one, otherwise by broadcast products in the order
// that TensorFlow.js computes for the equation.
import {
  backend_util,
  clone,
  matMul,
  mul,
  reshape,
  sum,
  tidy,
  transpose,
  type EinsumAttrs,
  type Tensor,
} from '@tensorflow/tfjs-core';
import type { KernelArguments } from '../define-kernel';
import { toTensor } from './tensors';

/** Inputs are keyed '0', '1', …; throws TensorFlow.js's own error for a malformed equation. */
export function einsum({ inputs, attrs }: KernelArguments<EinsumAttrs>): Tensor {
  const { equation } = attrs;
  const tensors = Object.values(inputs).map((input) => toTensor(input!));
  const { allDims, summedDims, idDims } = backend_util.decodeEinsumEquation(
    equation,
    tensors.length,
  );
  backend_util.checkEinsumDimSizes(allDims.length, idDims, tensors);
  const { path, steps } = backend_util.getEinsumComputePath(summedDims, idDims);
  return tidy(
    () =>
      multiplyTerms(equation, tensors) ?? multiplyAll(tensors, allDims.length, idDims, path, steps),
  );
}

function multiplyAll(
  tensors: readonly Tensor[],
  rank: number,
  idDims: readonly number[][],
  path: readonly number[],
  steps: readonly number[][],
): Tensor {
  let product: Tensor | null = null;
  let remaining = rank;
  steps.forEach((terms, step) => {
    for (const term of terms) {
      const factor = alignTerm(tensors[term]!, remaining, idDims[term]!);
      product = product ? mul(factor, product) : factor;
    }
    if (step === steps.length - 1) return;
    const axis = path[step]!;
    if (axis >= 0) product = sum(product!, axis - (rank - remaining));
    remaining--;
  });
  return product!;
}

/**
 * Two terms as a batch of matrices [batch, rows, summed] · [batch, summed, columns]; null where a label
 * that only one of them has is summed over.
 */
function multiplyTerms(equation: string, [a, b]: readonly Tensor[]): Tensor | null {
  const [terms, result] = equation.replace(/\s/g, '').split('->') as [string, string];
  const [first, second] = terms.split(',').map((term) => Array.from(term));
  if (!a || !b || !first || !second) return null;
  const inResult = (label: string) => result.includes(label);
  const [shared, summed] = [
    first.filter((label) => second.includes(label) && inResult(label)),
    first.filter((label) => second.includes(label) && !inResult(label)),
  ];
  const rows = first.filter((label) => !second.includes(label));
  const columns = second.filter((label) => !first.includes(label));
  if (![...rows, ...columns].every(inResult)) return null;
  const order = [...shared, ...rows, ...columns];
  const sizes = new Map<string, number>();
  first.forEach((label, axis) => sizes.set(label, a.shape[axis]!));
  second.forEach((label, axis) => sizes.set(label, b.shape[axis]!));
  const list = (labels: readonly string[]) => labels.map((label) => sizes.get(label)!);
  const count = (labels: readonly string[]) => list(labels).reduce((all, size) => all * size, 1);
  const arrange = (x: Tensor, labels: readonly string[], groups: readonly string[][]) =>
    reshape(
      transpose(
        x,
        groups.flat().map((label) => labels.indexOf(label)),
      ),
      groups.map(count),
    );
  const product = matMul(
    arrange(a, first, [shared, rows, summed]),
    arrange(b, second, [shared, summed, columns]),
  );
  return transpose(
    reshape(product, list(order)),
    Array.from(result, (label) => order.indexOf(label)),
  );
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
