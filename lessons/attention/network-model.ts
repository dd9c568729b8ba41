/** What the figure of the network shows, worked out from the network, the word, and what the reader changed. */
import { continueTokens, runDecoder } from '@/math/attention/decoder';
import type {
  DecoderParts,
  DecoderTrace,
  DecoderWeights,
  Intervention,
} from '@/math/attention/decoder';
import { makeMatrix, rowOf, type Matrix } from '@/math/attention/matrix';
import { softmax } from '@/math/softmax';
import { separator, wordLength } from './letters';
import type { Network } from './networks';

export const switchNames = ['positions', 'mask', 'scale', 'residual', 'norm'] as const;
export type SwitchName = (typeof switchNames)[number];

/** One score that the reader holds at a value of their own. */
export interface HeldScore {
  readonly block: number;
  readonly head: number;
  readonly row: number;
  readonly column: number;
  readonly score: number;
}

export interface Changes {
  /** Parts that are switched off. */
  readonly off: readonly SwitchName[];
  /** Heads whose output is left out, as `block.head`, from 0. */
  readonly silent: readonly string[];
  readonly held: HeldScore | null;
}

/** Weights in which what a head says meets rows of zeros. */
function silence(
  weights: DecoderWeights,
  heads: number,
  silent: readonly string[],
): DecoderWeights {
  if (silent.length === 0) return weights;
  const blocks = weights.blocks.map((block, b) => {
    const output: Matrix = makeMatrix(block.output.rows, block.output.columns, block.output.values);
    const size = output.rows / heads;
    for (let head = 0; head < heads; head++) {
      if (!silent.includes(`${b}.${head}`)) continue;
      for (let row = head * size; row < (head + 1) * size; row++) rowOf(output, row).fill(0);
    }
    return { ...block, output };
  });
  return { ...weights, blocks };
}

function partsOf({ parts }: Network, off: readonly SwitchName[]): DecoderParts {
  return off.reduce<DecoderParts>((all, name) => ({ ...all, [name]: false }), parts);
}

function holding(held: HeldScore | null): Intervention {
  return (block, head) =>
    held?.block === block && held.head === head
      ? {
          adjust: (score, row, column) =>
            row === held.row && column === held.column ? held.score : score,
        }
      : {};
}

export interface NetworkReading {
  /** Word, sign, and the answer but its last letter: what the rows and columns are. */
  readonly tokens: readonly number[];
  readonly answer: readonly number[];
  readonly parts: DecoderParts;
  readonly trace: DecoderTrace;
}

export function readNetwork(
  network: Network,
  word: readonly number[],
  { off, silent, held }: Changes,
): NetworkReading {
  const parts = partsOf(network, off);
  const weights = silence(network.weights, parts.heads, silent);
  const intervene = holding(held);
  const question = [...word, separator];
  const answer = continueTokens(question, wordLength, weights, parts, intervene);
  const tokens = [...question, ...answer.slice(0, -1)];
  return { tokens, answer, parts, trace: runDecoder(tokens, weights, parts, intervene) };
}

/** The answer alone. */
export function answerOf(network: Network, word: readonly number[], changes: Changes): number[] {
  const parts = partsOf(network, changes.off);
  const weights = silence(network.weights, parts.heads, changes.silent);
  return continueTokens([...word, separator], wordLength, weights, parts);
}

export interface Guess {
  readonly token: number;
  readonly share: number;
}

/** The likeliest next letters at a row. */
export function guessesAt({ trace }: NetworkReading, row: number, count: number): Guess[] {
  return softmax(rowOf(trace.logits, row))
    .map((share, token) => ({ token, share }))
    .sort((a, b) => b.share - a.share)
    .slice(0, count);
}
