/** What the figure of heads shows: the network's reading of a text, and one head of it opened. */
import type { DecoderTrace } from '@/math/attention/decoder';
import { rowOf } from '@/math/attention/matrix';
import { choicesOf, drawChoice, type Choice } from './next-model';
import { context, encode, nextLogits, readText, type Gpt } from './networks';

export interface Reading {
  /** The characters that were read, as the network knows them. */
  readonly tokens: readonly string[];
  readonly trace: DecoderTrace;
  readonly choices: readonly Choice[];
}

/**
 * @param text at least one character; the last ones are read
 * @param most how many characters may be drawn
 */
export function read(gpt: Gpt, text: string, temperature: number, most: number): Reading {
  const codes = encode(text, gpt.signs).slice(-context);
  const trace = readText(gpt, codes);
  return {
    tokens: codes.map((code) => gpt.signs[code]!),
    trace,
    choices: choicesOf(nextLogits(trace), temperature, most),
  };
}

/** One more character of a text. @param u in [0, 1) */
export function writeOn(
  gpt: Gpt,
  text: string,
  temperature: number,
  most: number,
  u: number,
): string {
  const { choices } = read(gpt, text, temperature, most);
  return text + gpt.signs[drawChoice(choices, u)]!;
}

/** How much colour a weight gets, 0 to 1: its square root, so that small ones are seen. */
export function shadeOf(weight: number): number {
  return Math.sqrt(weight);
}

/** The shades of all heads' weights, [queries, keys, blocks · heads], for a sheet of maps: a row of the sheet a block. */
export function sheetOf({ blocks }: DecoderTrace): Float32Array {
  const heads = blocks.flatMap((block) => block.heads.map(({ weights }) => weights.values));
  const values = new Float32Array(heads.length * (heads[0]?.length ?? 0));
  heads.forEach((own, head) =>
    own.forEach((weight, i) => (values[i * heads.length + head] = shadeOf(weight))),
  );
  return values;
}

/** How much of each token goes into what a query takes from a head. */
export function weightsOf(trace: DecoderTrace, head: number, query: number): Float64Array {
  const all = trace.blocks.flatMap((block) => block.heads);
  return rowOf(all[head]!.weights, query);
}
