/** A text read letter by letter: what comes next, and how much each letter before moves that answer. */
import { times, timesTransposed } from '@/math/matrix';
import { simpleRnn } from '@/math/recurrent/simple-rnn';
import { backThroughTime, unroll } from '@/math/recurrent/through-time';
import { softmax } from '@/math/softmax';
import { norm } from '@/math/vector';
import { alphabet, type LetterNetwork } from './letters';

/** Letters that the reader may type. */
export const longest = 80;

/** What is typed, in letters that the network knows. */
export function cleanText(typed: string): string {
  return typed
    .toLowerCase()
    .replace(/[^a-z\n]+/g, ' ')
    .slice(0, longest);
}

/** Powers of ten below the strongest that still have a hue. */
const powers = 3;

/** Where a length lies between three powers of ten below the strongest (0) and the strongest (1). */
export function placeOfPower(value: number, most: number): number {
  return value > 0 ? Math.max(0, 1 + Math.log10(value / most) / powers) : 0;
}

export interface Guess {
  readonly letter: string;
  readonly probability: number;
}

export interface StripReading {
  /** The likeliest letters after the present one, the likeliest first. */
  readonly guesses: readonly Guess[];
  /** The letter whose probability is asked about, and that probability. */
  readonly letter: string;
  readonly probability: number;
  /** ‖∂ ln p / ∂x_t‖ of each letter up to the present one. */
  readonly influence: readonly number[];
}

function oneHot(letter: string): number[] {
  return Array.from(alphabet, (known) => (known === letter ? 1 : 0));
}

/**
 * @param at the present letter's place
 * @param asked whose probability is asked about; the likeliest where it is null
 */
export function readStrip(
  network: LetterNetwork,
  text: string,
  at: number,
  asked: string | null,
): StripReading {
  const cell = simpleRnn(network);
  const steps = unroll(cell, Array.from(text.slice(0, at + 1), oneHot));
  const state = steps.at(-1)?.state ?? new Array<number>(cell.units).fill(0);
  const scores = times(network.V, state).map((score, i) => score + network.c[i]!);
  const probabilities = softmax(scores);
  const guesses = Array.from(alphabet, (letter, i) => ({ letter, probability: probabilities[i]! }))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, 5);
  const letter = asked ?? guesses[0]!.letter;
  const index = alphabet.indexOf(letter);
  // ∂ ln p_k / ∂score_i is 1 less p_k for k itself, and −p_i for the others.
  const slopes = probabilities.map((p, i) => (i === index ? 1 - p : -p));
  const delta = timesTransposed(network.V, slopes);
  const { inputs } = backThroughTime(cell, steps, (t) => (t === at ? delta : undefined));
  return {
    ...{ guesses, letter },
    probability: probabilities[index]!,
    influence: inputs.map(norm),
  };
}
