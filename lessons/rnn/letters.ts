/** The alphabet of the cell `rhyme`, and a network that reads it letter by letter. */
import type { Matrix, Vector } from '@/math/matrix';
import { rowsOf, transpose } from '@/math/matrix';
import type { FlatTensor } from '@/math/recurrent/layer-weights';
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

/** A network of the formulas from the five tensors of the cell, whose matrices stand on the left of W x. */
export function makeNetwork([W, U, b, V, c]: readonly FlatTensor[]): LetterNetwork {
  return {
    W: transpose(rowsOf(W!.shape, W!.values)),
    U: transpose(rowsOf(U!.shape, U!.values)),
    b: Array.from(b!.values),
    V: transpose(rowsOf(V!.shape, V!.values)),
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
