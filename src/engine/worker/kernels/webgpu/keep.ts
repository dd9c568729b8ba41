// Which parts of an expression with sums are worth computing for themselves.
import type { DataId } from '@tensorflow/tfjs-core';
import { measure, operandsOf, present, type Expression } from './expression';
import type { Result } from './write-expression';

type Owner = (node: Expression) => DataId | null;

/** What reads fewer buffers than this is as soon read again. */
const MANY_SOURCES = 3;

/**
 * The lowest pending tensor above all sums of an expression: what is left to do above it is done wherever the
 * values are read, as the scale and shift of a layer normalisation are.
 */
export function lowestWithSums(expression: Expression, dataId: DataId, ownerOf: Owner): DataId {
  let lowest = dataId;
  let node = expression;
  for (;;) {
    const above = operandsOf(node).map(present).filter(hasSums);
    const [next] = above;
    if (node.type !== 'application' || above.length !== 1 || next?.type !== 'application') break;
    const owner = ownerOf(next);
    if (!owner) break;
    lowest = owner;
    node = next;
  }
  return lowest;
}

/**
 * Pending tensors that a program of rows computes on its way and that may be wanted again: what is read for several
 * sums, if it takes many buffers to read it, and the sums. First what saves most.
 */
export function chooseKept(root: Expression, each: Result['each'], ownerOf: Owner): Result[] {
  const { reductions } = measure(root);
  const values = new Map<DataId, Result>();
  if (each === 'value') reductions.forEach(({ operand }) => findLong(operand));
  const sums = reductions.flatMap((expression): Result[] => {
    const output = ownerOf(expression);
    return output ? [{ expression, output, each: 'row' }] : [];
  });
  return [...values.values(), ...sums];

  /** The largest parts without sums. */
  function findLong(given: Expression): void {
    const node = present(given);
    if (node.type === 'broadcast' || node.type === 'reduction') return;
    if (hasSums(node)) {
      operandsOf(node).forEach(findLong);
      return;
    }
    const output = ownerOf(node);
    if (!output || measure(node).sources.length < MANY_SOURCES) return;
    values.set(output, { expression: node, output, each: 'value' });
  }
}

function hasSums(node: Expression): boolean {
  return measure(node).reductions.length > 0;
}
