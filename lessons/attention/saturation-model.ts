/** What becomes of a softmax when queries and keys grow longer lists of numbers: measured on random ones. */
import { softmaxGradient } from '@/math/attention/scaled-dot-product';
import { softmax } from '@/math/softmax';
import { drawNormal, seededRandom } from '@/math/random';
import { dot } from '@/math/vector';

/** Keys that a query chooses among, queries that are averaged over, and the longest of them. */
export const keyCount = 10;
const queryCount = 100;
const longest = 128;

interface Draw {
  readonly query: Float64Array;
  readonly keys: readonly Float64Array[];
}

/** Lists of standard normal numbers, of which shorter queries and keys are beginnings. */
function drawAll(seed: number): readonly Draw[] {
  const random = seededRandom(seed);
  const draw = () => Float64Array.from({ length: longest }, () => drawNormal(random));
  return Array.from({ length: queryCount }, () => ({
    query: draw(),
    keys: Array.from({ length: keyCount }, draw),
  }));
}

let drawn: readonly Draw[] | null = null;

export interface Saturation {
  /** Standard deviation of all scores. */
  readonly spread: number;
  /** Means over the queries: the largest weight; how much of a nudge of the weights reaches the scores. */
  readonly largest: number;
  readonly gradient: number;
  /** The first query's weights, largest first. */
  readonly example: readonly number[];
}

/**
 * Random queries and keys of d numbers each. The gradient is the length of what a softmax hands back
 * when the weight of one key alone is asked for: ∂A₁/∂s.
 */
export function measureSaturation(d: number, scaled: boolean): Saturation {
  drawn ??= drawAll(1);
  const scale = scaled ? 1 / Math.sqrt(d) : 1;
  const wanted = Float64Array.from({ length: keyCount }, (_, j) => (j === 0 ? 1 : 0));
  const all = drawn.map(({ query, keys }) => {
    const own = query.subarray(0, d);
    const scores = keys.map((key) => scale * dot(own, key.subarray(0, d)));
    const weights = Float64Array.from(softmax(scores));
    const back = softmaxGradient(weights, wanted);
    return { scores, weights, gradient: Math.sqrt(dot(back, back)) };
  });
  const mean = (of: (one: (typeof all)[number]) => number) =>
    all.reduce((sum, one) => sum + of(one), 0) / all.length;
  return {
    spread: Math.sqrt(mean(({ scores }) => dot(scores, scores) / keyCount)),
    largest: mean(({ weights }) => Math.max(...weights)),
    gradient: mean(({ gradient }) => gradient),
    example: [...all[0]!.weights].sort((a, b) => b - a),
  };
}
