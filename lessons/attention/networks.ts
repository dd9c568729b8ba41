/** The networks that the figure can show: random ones, saved ones, and what the cell has trained. */
import type { DecoderParts, DecoderWeights } from '@/math/attention/decoder';
import { readDecoder } from '@/math/attention/decoder';
import { drawNormal, seededRandom } from '@/math/random';
import { places, tasks, vocabulary, type Task } from './letters';

export interface Checkpoint {
  readonly step: number;
  readonly loss: number;
  /** Of `packWeights`. */
  readonly weights: string;
}

export interface Network {
  /** Null where it was trained for none. */
  readonly task: Task | null;
  readonly weights: DecoderWeights;
  readonly parts: DecoderParts;
}

const width = 16;
const shape = { width, tokens: vocabulary, places };
const allParts: DecoderParts = {
  heads: 2,
  ...{ positions: true, mask: true, scale: true, residual: true, norm: true },
};

/** Two blocks of weights as the cell draws them: normal, with a deviation of 1/4. */
export function drawNetwork(seed: number): Network {
  const random = seededRandom(seed);
  const count = (2 * vocabulary + places + 2 * 12 * width) * width;
  const values = Float32Array.from({ length: count }, () => 0.25 * drawNormal(random));
  return { task: null, weights: readDecoder(values, shape)!, parts: allParts };
}

export function readSaved(task: Task, values: Float32Array): Network {
  return { task, weights: readDecoder(values, shape)!, parts: allParts };
}

/**
 * What the cell shows under `weights` and `parts`.
 * @returns null where the reader has made another network of it, which the figure cannot read
 */
export function readShown(
  weights: { readonly shape: readonly number[]; readonly values: Float32Array },
  parts: ArrayLike<number>,
): Network | null {
  if (weights.shape.length !== 2 || weights.shape[1] !== width || parts.length !== 6) return null;
  const read = readDecoder(weights.values, shape);
  const [task, heads, positions, mask, residual, norm] = Array.from(parts);
  if (read === null || !heads || width % heads !== 0) return null;
  return {
    task: tasks[task!] ?? null,
    weights: read,
    parts: {
      ...{ heads, scale: true, positions: positions !== 0, mask: mask !== 0 },
      ...{ residual: residual !== 0, norm: norm !== 0 },
    },
  };
}
