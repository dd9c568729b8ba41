/**
 * Scaled dot-product attention, softmax(QKᵀ/√d + mask) V (Vaswani et al., “Attention Is All You
 * Need”, NIPS 2017, equation 1), by plain loops, and its gradients.
 */
import { dot } from '../vector';
import { makeMatrix, multiply, rowOf, transpose, type Matrix } from './matrix';

/** Which keys a query may look at. */
export type Sees = (query: number, key: number) => boolean;

/** No query sees a key after itself. */
export function causal(query: number, key: number): boolean {
  return key <= query;
}

export interface AttentionOptions {
  /** Every score is multiplied by it; 1/√d unless told, where d is how long a query is. */
  readonly scale?: number;
  /** Without it, every query sees every key. */
  readonly sees?: Sees;
  /** Has the last word on a score, before mask and softmax. */
  readonly adjust?: (score: number, query: number, key: number) => number;
}

export interface Attention {
  /** QKᵀ · scale, [queries, keys]. */
  readonly scores: Matrix;
  /** The scores, −∞ where a query must not look. */
  readonly masked: Matrix;
  /** Softmax of every row; a query that sees nothing has a row of zeros. */
  readonly weights: Matrix;
  /** Each query's mean of the values by its weights, [queries, width of a value]. */
  readonly output: Matrix;
}

/** Softmax of a row in which −∞ stands for what is hidden. */
function softmaxInto(row: Float64Array, scores: Float64Array): void {
  let largest = -Infinity;
  for (const score of scores) largest = Math.max(largest, score);
  if (largest === -Infinity) return;
  let total = 0;
  for (let j = 0; j < row.length; j++) total += row[j] = Math.exp(scores[j]! - largest);
  for (let j = 0; j < row.length; j++) row[j]! /= total;
}

/**
 * @param queries [queries, d]
 * @param keys [keys, d]
 * @param values [keys, width]
 */
export function attend(
  queries: Matrix,
  keys: Matrix,
  values: Matrix,
  options: AttentionOptions = {},
): Attention {
  const { scale = 1 / Math.sqrt(queries.columns), sees, adjust } = options;
  const scores = makeMatrix(queries.rows, keys.rows);
  const masked = makeMatrix(queries.rows, keys.rows);
  const weights = makeMatrix(queries.rows, keys.rows);
  for (let i = 0; i < queries.rows; i++) {
    const query = rowOf(queries, i);
    for (let j = 0; j < keys.rows; j++) {
      const score = scale * dot(query, rowOf(keys, j));
      const at = i * keys.rows + j;
      scores.values[at] = adjust === undefined ? score : adjust(score, i, j);
      masked.values[at] = sees === undefined || sees(i, j) ? scores.values[at] : -Infinity;
    }
    softmaxInto(rowOf(weights, i), rowOf(masked, i));
  }
  return { scores, masked, weights, output: multiply(weights, values) };
}

/**
 * What comes back through a row of softmax: ∂L/∂sⱼ = aⱼ (∂L/∂aⱼ − Σₖ aₖ ∂L/∂aₖ).
 * @param a the softmax of s
 * @param dA ∂L/∂a
 */
export function softmaxGradient(a: Float64Array, dA: Float64Array): Float64Array {
  const mean = dot(a, dA);
  return a.map((share, j) => share * (dA[j]! - mean));
}

export interface AttentionGradients {
  readonly queries: Matrix;
  readonly keys: Matrix;
  readonly values: Matrix;
}

/**
 * @param attention what `attend` gave for these queries, keys and values, without `adjust`
 * @param dOutput ∂L/∂output
 * @param scale the one of that call
 */
export function attendGradients(
  queries: Matrix,
  keys: Matrix,
  values: Matrix,
  { weights }: Pick<Attention, 'weights'>,
  dOutput: Matrix,
  scale = 1 / Math.sqrt(queries.columns),
): AttentionGradients {
  const dWeights = multiply(dOutput, transpose(values));
  const dScores = makeMatrix(weights.rows, weights.columns);
  for (let i = 0; i < weights.rows; i++) {
    const back = softmaxGradient(rowOf(weights, i), rowOf(dWeights, i));
    rowOf(dScores, i).set(back.map((value) => value * scale));
  }
  return {
    queries: multiply(dScores, keys),
    keys: multiply(transpose(dScores), queries),
    values: multiply(transpose(weights), dOutput),
  };
}
