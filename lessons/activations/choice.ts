/** Softmax over four logits, with a temperature. */
import { softmax } from '@/math/softmax';
import { clamp, roundTo } from '@/math/vector';

export const largestLogit = 5;
const grain = 0.1;

export interface ChoiceState {
  readonly logits: readonly number[];
  readonly temperature: number;
}

export const choiceOpening: ChoiceState = { logits: [2, 1, 0, -1], temperature: 1 };

export interface ChoiceReading {
  /** e^(z/T), one for each class. */
  readonly powers: readonly number[];
  readonly total: number;
  readonly probabilities: readonly number[];
}

export function readChoice({ logits, temperature }: ChoiceState): ChoiceReading {
  const scaled = logits.map((z) => z / temperature);
  const powers = scaled.map(Math.exp);
  return {
    powers,
    total: powers.reduce((sum, power) => sum + power, 0),
    probabilities: softmax(scaled),
  };
}

export function setLogit(state: ChoiceState, index: number, to: number): ChoiceState {
  const held = roundTo(clamp(to, -largestLogit, largestLogit), grain);
  return { ...state, logits: state.logits.map((z, i) => (i === index ? held : z)) };
}

/** Adds the same to every logit; nothing happens where one of them would leave the figure. */
export function shiftLogits(state: ChoiceState, by: number): ChoiceState {
  const logits = state.logits.map((z) => roundTo(z + by, grain));
  return logits.some((z) => Math.abs(z) > largestLogit) ? state : { ...state, logits };
}
