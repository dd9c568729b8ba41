/**
 * A small Transformer that reads tokens and says of every place which token comes next: pre-norm
 * blocks of attention and a layer of ReLUs (Xiong et al., 2020), without biases and gains. Its parts
 * can be switched off.
 */
import {
  addMatrices,
  makeMatrix,
  mapMatrix,
  multiply,
  rowOf,
  transpose,
  type Matrix,
} from './matrix';
import { attendInHeads, type HeadWeights, type MultiHead } from './multi-head';
import { layerNorm } from './layer-norm';
import { causal, type AttentionOptions } from './scaled-dot-product';

export interface Block extends HeadWeights {
  /** [width, hidden units] and [hidden units, width]. */
  readonly expand: Matrix;
  readonly contract: Matrix;
}

export interface DecoderWeights {
  /** A row per token. */
  readonly embedding: Matrix;
  /** A row per place. */
  readonly positions: Matrix;
  readonly blocks: readonly Block[];
  /** From a place's numbers to logits, [width, tokens]. */
  readonly readout: Matrix;
}

export interface DecoderParts {
  readonly heads: number;
  readonly positions: boolean;
  readonly mask: boolean;
  readonly scale: boolean;
  readonly residual: boolean;
  readonly norm: boolean;
}

export interface DecoderTrace {
  readonly blocks: readonly MultiHead[];
  /** [places, tokens]. */
  readonly logits: Matrix;
}

/** What a head of a block does differently: its options on top of those that the parts imply. */
export type Intervention = (block: number, head: number) => AttentionOptions;

function embed(tokens: readonly number[], weights: DecoderWeights, withPlaces: boolean): Matrix {
  const x = makeMatrix(tokens.length, weights.embedding.columns);
  for (const [i, token] of tokens.entries()) rowOf(x, i).set(rowOf(weights.embedding, token));
  if (!withPlaces) return x;
  const { positions } = weights;
  return addMatrices(x, {
    ...x,
    values: positions.values.subarray(0, tokens.length * positions.columns),
  });
}

/** @param tokens at most as many as there are positions */
export function runDecoder(
  tokens: readonly number[],
  weights: DecoderWeights,
  parts: DecoderParts,
  intervene: Intervention = () => ({}),
): DecoderTrace {
  const norm = (x: Matrix) => (parts.norm ? layerNorm(x) : x);
  const join = (x: Matrix, change: Matrix) => (parts.residual ? addMatrices(x, change) : change);
  let x = embed(tokens, weights, parts.positions);
  const blocks = weights.blocks.map((block, index) => {
    const attention = attendInHeads(norm(x), block, parts.heads, (head) => ({
      ...(parts.mask && { sees: causal }),
      ...(!parts.scale && { scale: 1 }),
      ...intervene(index, head),
    }));
    x = join(x, attention.output);
    const hidden = mapMatrix(multiply(norm(x), block.expand), (z) => Math.max(0, z));
    x = join(x, multiply(hidden, block.contract));
    return attention;
  });
  return { blocks, logits: multiply(norm(x), weights.readout) };
}

/** The token with the largest logit at the last place. */
function nextToken({ logits }: DecoderTrace): number {
  const last = rowOf(logits, logits.rows - 1);
  return last.indexOf(Math.max(...last));
}

/** Goes on from some tokens, each answer being read with the next. @returns the new ones */
export function continueTokens(
  tokens: readonly number[],
  count: number,
  weights: DecoderWeights,
  parts: DecoderParts,
  intervene?: Intervention,
): number[] {
  const all = [...tokens];
  for (let i = 0; i < count; i++) all.push(nextToken(runDecoder(all, weights, parts, intervene)));
  return all.slice(tokens.length);
}

/**
 * Weights as they come from training: rows of `width` numbers, E (tokens), P (places), U (tokens),
 * then for every block Q, K, V, O (width each), A and B (4 · width each); U and A lie transposed.
 * @returns null where the numbers do not make whole blocks
 */
export function readDecoder(
  values: Float32Array,
  { width, tokens, places }: { width: number; tokens: number; places: number },
): DecoderWeights | null {
  const ownRows = 2 * tokens + places;
  const blocks = (values.length / width - ownRows) / (12 * width);
  if (!Number.isInteger(blocks) || blocks < 1) return null;
  let at = 0;
  const take = (rows: number) => {
    const matrix = makeMatrix(rows, width, values.subarray(at, at + rows * width));
    at += rows * width;
    return matrix;
  };
  const [embedding, positions] = [take(tokens), take(places)];
  const readout = transpose(take(tokens));
  return {
    ...{ embedding, positions, readout },
    blocks: Array.from({ length: blocks }, () => {
      const [query, key, value, output] = [take(width), take(width), take(width), take(width)];
      const expand = transpose(take(4 * width));
      return { query, key, value, output, expand, contract: take(4 * width) };
    }),
  };
}
