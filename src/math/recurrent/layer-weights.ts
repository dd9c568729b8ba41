/** The weights of a recurrent layer as Keras and TensorFlow.js keep them, cut into the parts of the formulas. */
import { rowsOf, transpose } from '../matrix';
import type { AffineWeights } from './affine';

/** A tensor's values, row by row. */
export interface FlatTensor {
  readonly shape: readonly number[];
  readonly values: ArrayLike<number>;
}

/**
 * @param tensors the kernel [inputs, parts · units], the recurrent kernel [units, parts · units] and the
 *   bias [parts · units] of a layer that has one bias
 * @param parts in the order in which the layer keeps them
 * @returns null where the shapes are not those of such a layer
 */
export function readLayerWeights<Part extends string>(
  [kernel, recurrent, bias]: readonly FlatTensor[],
  parts: readonly Part[],
): Readonly<Record<Part, AffineWeights>> | null {
  if (kernel === undefined || recurrent === undefined || bias === undefined) return null;
  const [units = 0, columns = 0] = recurrent.shape;
  const fits = columns === parts.length * units && kernel.shape[1] === columns;
  if (units === 0 || !fits || bias.values.length !== columns) return null;
  const [W, U, b] = [
    transpose(rowsOf(kernel.shape, kernel.values)),
    transpose(rowsOf(recurrent.shape, recurrent.values)),
    Array.from(bias.values),
  ];
  const cut = <T>(list: readonly T[], at: number) => list.slice(at * units, (at + 1) * units);
  const entries = parts.map((part, at) => [part, { W: cut(W, at), U: cut(U, at), b: cut(b, at) }]);
  return Object.fromEntries(entries) as Record<Part, AffineWeights>;
}
