/** The networks of the memory task: those that ship, trained by the cell, and what its runs show. */
import { rowsOf, times, transpose, type Matrix, type Vector } from '@/math/matrix';
import { unpackNumbers, type PackedNumbers } from '@/math/packed-numbers';
import type { AffineWeights } from '@/math/recurrent/affine';
import type { RecurrentCell } from '@/math/recurrent/cell';
import type { Hold } from '@/math/recurrent/gates';
import { gru, gruParts, type GruWeights } from '@/math/recurrent/gru';
import { readLayerWeights, type FlatTensor } from '@/math/recurrent/layer-weights';
import { lstm, lstmParts, type LstmWeights } from '@/math/recurrent/lstm';
import { simpleRnn } from '@/math/recurrent/simple-rnn';
import kept from './checkpoint.json';

/** In the order of the cell's slider `kind`. */
export const kinds = ['rnn', 'lstm', 'gru'] as const;
export type Kind = (typeof kinds)[number];

export type Weights =
  | { readonly kind: 'rnn'; readonly cell: AffineWeights }
  | { readonly kind: 'lstm'; readonly cell: LstmWeights }
  | { readonly kind: 'gru'; readonly cell: GruWeights };

export type MemoryNetwork = Weights & {
  /** [symbols][units]: from the state that is shown to a score for each symbol. */
  readonly V: Matrix;
  readonly c: Vector;
};

/** The symbols that the network reads and names. */
export const alphabet = 'abcd';
/** The names under which the cell shows its weights. */
export const weightNames = ['W', 'U', 'b', 'V', 'c'] as const;

function readCell(tensors: readonly FlatTensor[]): Weights | null {
  const [columns, rows] = [tensors[1]?.shape[1] ?? 0, tensors[1]?.shape[0] ?? 0];
  if (columns === rows) {
    const read = readLayerWeights(tensors, ['h']);
    return read && { kind: 'rnn', cell: read.h };
  }
  if (columns === lstmParts.length * rows) {
    const cell = readLayerWeights(tensors, lstmParts);
    return cell && { kind: 'lstm', cell };
  }
  const cell = readLayerWeights(tensors, gruParts);
  return cell && { kind: 'gru', cell };
}

/**
 * @param tensors what the cell shows, in the order of `weightNames`
 * @returns null where the reader has made another network of it, which the figures cannot read
 */
export function readNetwork(tensors: readonly FlatTensor[]): MemoryNetwork | null {
  const [W, U, b, V, c] = tensors;
  if (!W || !U || !b || !V || !c || W.shape[0] !== alphabet.length) return null;
  const weights = readCell([W, U, b]);
  const fits = V.shape[0] === U.shape[0] && V.shape[1] === alphabet.length;
  if (weights === null || !fits || c.values.length !== alphabet.length) return null;
  return { ...weights, V: transpose(rowsOf(V.shape, V.values)), c: Array.from(c.values) };
}

/** Any of the three cells, whatever its step back needs. @param hold for a gate's name, unit and step */
export function cellOf(weights: Weights, hold?: Hold<string>): RecurrentCell<unknown, unknown> {
  if (weights.kind === 'lstm') return lstm(weights.cell, hold) as RecurrentCell<unknown, unknown>;
  if (weights.kind === 'gru') return gru(weights.cell, hold) as RecurrentCell<unknown, unknown>;
  return simpleRnn(weights.cell) as RecurrentCell<unknown, unknown>;
}

export function scoresOf({ V, c }: MemoryNetwork, h: Vector): number[] {
  return times(V, h).map((score, i) => score + c[i]!);
}

/** A network as the script keeps it: two bytes a number. */
interface KeptNetwork {
  /** Share of the last twenty batches that it named rightly. */
  readonly accuracy: number;
  readonly tensors: readonly (PackedNumbers & { readonly shape: readonly number[] })[];
}

export interface Checkpoint {
  /** The cell that made it, the fingerprint of its code, and how many steps it did. */
  readonly cell: string;
  readonly sha256: string;
  readonly steps: number;
  readonly networks: Readonly<Record<Kind, KeptNetwork>>;
}

export const checkpoint: Checkpoint = kept;

/** @throws where the file holds no such network, which its test would have found */
export function shippedNetwork(kind: Kind): MemoryNetwork {
  const network = readNetwork(
    checkpoint.networks[kind].tensors.map((tensor) => ({
      shape: tensor.shape,
      values: unpackNumbers(tensor, 2),
    })),
  );
  if (network?.kind !== kind) throw new Error(`checkpoint.json holds no ${kind} of this lesson.`);
  return network;
}
