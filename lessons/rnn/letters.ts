/** The alphabet of the cell `rhyme`, and a network that reads it letter by letter. */
import type { Matrix, Vector } from '@/math/matrix';
import { transpose } from '@/math/matrix';
import type { SimpleRnnWeights } from '@/math/recurrent/simple-rnn';
import { unpackNumbers } from '@/math/packed-numbers';
import { recordedSteps, rhymeWeights } from './rhyme-weights';

/** As the cell has them: a line's end, a space, and a to z. */
export const alphabet = '\n abcdefghijklmnopqrstuvwxyz';

export interface LetterNetwork extends SimpleRnnWeights {
  /** [letters][units]: from the state to a score for each letter. */
  readonly V: Matrix;
  readonly c: Vector;
}

/** The names under which the cell shows its weights. */
export const weightNames = ['W', 'U', 'b', 'V', 'c'] as const;

/** Values of one weight tensor, as TensorFlow.js keeps them: [inputs, units] in rows. */
interface Flat {
  readonly shape: readonly number[];
  readonly values: ArrayLike<number>;
}

function rowsOf({ shape, values }: Flat): number[][] {
  const [rows = 0, columns = 0] = shape;
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (__, j) => values[i * columns + j]!),
  );
}

/** A network of the formulas from the five tensors of the cell, whose matrices stand on the left of W x. */
export function makeNetwork([W, U, b, V, c]: readonly Flat[]): LetterNetwork {
  return {
    W: transpose(rowsOf(W!)),
    U: transpose(rowsOf(U!)),
    b: Array.from(b!.values),
    V: transpose(rowsOf(V!)),
    c: Array.from(c!.values),
  };
}

/** What the cell had learned after its last step when it was recorded. */
export const recorded = makeNetwork(
  weightNames.map((name) => ({
    shape: rhymeWeights[name].shape,
    values: unpackNumbers(rhymeWeights[name], 2),
  })),
);

export { recordedSteps };
