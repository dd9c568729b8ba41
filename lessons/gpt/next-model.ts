/** From logits to the next character: temperature, the k likeliest, and a draw. */
import { softmax } from '@/math/softmax';

export interface Choice {
  /** Place of the character among the signs. */
  readonly code: number;
  /** Probability of being drawn; the shares of all choices add up to 1. */
  readonly share: number;
}

/**
 * The k largest logits, divided by the temperature, as probabilities: the likeliest first.
 * @param temperature above 0; 1 leaves the probabilities as they were learned
 * @param most how many may be drawn at all, 1 or more
 */
export function choicesOf(logits: ArrayLike<number>, temperature: number, most: number): Choice[] {
  const order = Array.from(logits, (_, code) => code)
    .sort((a, b) => logits[b]! - logits[a]!)
    .slice(0, most);
  const shares = softmax(order.map((code) => logits[code]! / temperature));
  return order.map((code, i) => ({ code, share: shares[i]! }));
}

/** The choice in whose stretch of [0, 1) the number u falls, the shares being laid end to end. */
export function drawChoice(choices: readonly Choice[], u: number): number {
  let end = 0;
  for (const { code, share } of choices) {
    end += share;
    if (u < end) return code;
  }
  // The shares may fall short of 1 by a rounding.
  return choices.at(-1)!.code;
}
