/** The language model that the figures open: one that was saved along a run, or what the cell trains. */
import {
  readDecoder,
  runDecoder,
  type DecoderParts,
  type DecoderTrace,
  type DecoderWeights,
} from '@/math/attention/decoder';
import { rowOf } from '@/math/attention/matrix';

export const width = 64;
/** Characters that it reads at most. */
export const context = 64;

export interface Gpt {
  /** Its characters in the order of their numbers; the first stands for all that it does not know. */
  readonly signs: readonly string[];
  readonly weights: DecoderWeights;
  readonly parts: DecoderParts;
}

/** @throws RangeError where the numbers are not those of such a network */
export function readSaved(values: Float32Array, signs: readonly string[]): Gpt {
  const gpt = makeGpt(values, signs, { heads: 4, positions: true, mask: true });
  if (gpt === null) throw new RangeError(`${values.length} numbers are no network of these signs.`);
  return gpt;
}

function makeGpt(
  values: Float32Array,
  signs: readonly string[],
  parts: Pick<DecoderParts, 'heads' | 'positions' | 'mask'>,
): Gpt | null {
  const weights = readDecoder(values, { width, tokens: signs.length, places: context });
  if (weights === null) return null;
  return { signs, weights, parts: { ...parts, scale: true, residual: true, norm: true } };
}

interface Shown {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/**
 * What the cell shows under `weights`, `signs` (as code points) and `parts` (heads, positions, mask).
 * @returns null where the reader has made another network of it, which the figure cannot read
 */
export function readShown(weights: Shown, signs: Shown, parts: Shown): Gpt | null {
  const [heads, positions, mask] = Array.from(parts.values);
  if (weights.shape[1] !== width || !heads || width % heads !== 0) return null;
  const names = Array.from(signs.values, (point) => String.fromCodePoint(point));
  return makeGpt(weights.values, names, {
    ...{ heads, positions: positions !== 0, mask: mask !== 0 },
  });
}

/** The numbers of a text's characters; what is not known gets that of □. */
export function encode(text: string, signs: readonly string[]): number[] {
  return Array.from(text, (sign) => Math.max(0, signs.indexOf(sign)));
}

/** Reads the last characters of a text, as many as it can see at once. */
export function readText(gpt: Gpt, codes: readonly number[]): DecoderTrace {
  return runDecoder(codes.slice(-context), gpt.weights, gpt.parts);
}

/** The logits of what comes after the last character. */
export function nextLogits({ logits }: DecoderTrace): Float64Array {
  return rowOf(logits, logits.rows - 1);
}
