/** A sequence read by a network with gates: every gate at every step, its answer, and what moves that answer. */
import type { Matrix, Vector } from '@/math/matrix';
import { timesTransposed } from '@/math/matrix';
import { seededRandom } from '@/math/random';
import type { Hold } from '@/math/recurrent/gates';
import type { GruMemo } from '@/math/recurrent/gru';
import type { LstmMemo } from '@/math/recurrent/lstm';
import { backThroughTime, unroll } from '@/math/recurrent/through-time';
import { softmax } from '@/math/softmax';
import { clamp, norm } from '@/math/vector';
import { alphabet, cellOf, scoresOf, type MemoryNetwork } from './networks';

/** Symbols that the reader may type, and those of the sequences that the network was trained on. */
export const longestText = 92;
export const trainedLength = 62;

/** What is typed, in symbols that the network knows. */
export function cleanSymbols(typed: string): string {
  return typed
    .toLowerCase()
    .replace(/[^a-d]/g, '')
    .slice(0, longestText);
}

/** A sequence with that first symbol; the others are drawn. */
export function drawText(first: string, length: number, seed: number): string {
  const random = seededRandom(seed);
  const others = Array.from({ length: length - 1 }, () => alphabet[Math.floor(4 * random())]!);
  return [first, ...others].join('');
}

export function encodeSymbol(symbol: string): Vector {
  return Array.from(alphabet, (known) => (known === symbol ? 1 : 0));
}

/** Gates, the candidate (g), the cell state and the hidden state. */
export type Quantity = 'i' | 'f' | 'o' | 'u' | 'r' | 'g' | 'c' | 'h';
export type Gate = Extract<Quantity, 'i' | 'f' | 'o' | 'u' | 'r'>;

/** What each kind of cell has, in the order in which it is shown. */
export const quantitiesOf = {
  lstm: ['f', 'i', 'g', 'o', 'c', 'h'],
  gru: ['u', 'r', 'g', 'h'],
} as const satisfies Readonly<Record<string, readonly Quantity[]>>;
export const gatesOf = {
  lstm: ['f', 'i', 'o'],
  gru: ['u', 'r'],
} as const satisfies Readonly<Record<string, readonly Gate[]>>;

export type GatedNetwork = Exclude<MemoryNetwork, { kind: 'rnn' }>;

/** At which steps a gate is held. */
export const spans = ['every', 'from', 'only'] as const;
export type Span = (typeof spans)[number];

export interface Held {
  readonly gate: Gate;
  readonly value: number;
  /** One unit, or null for all. */
  readonly unit: number | null;
  readonly span: Span;
  /** The step that `from` and `only` speak of, from 0. */
  readonly step: number;
}

export function isHeld({ gate, unit, span, step }: Held, g: Gate, u: number, t: number): boolean {
  if (g !== gate || (unit !== null && u !== unit)) return false;
  return span === 'every' || (span === 'from' ? t >= step : t === step);
}

export interface GatesReading {
  /** Of each quantity, [steps][units]. */
  readonly traces: Readonly<Partial<Record<Quantity, Matrix>>>;
  /** How likely the network takes each symbol to have been the first. */
  readonly answer: readonly number[];
  /** Length of the gradient of the asked symbol's score at each input. */
  readonly influence: readonly number[];
  /** h and, in an LSTM, c before every step. */
  readonly before: readonly { readonly h: Vector; readonly c: Vector | null }[];
}

function traceSteps(
  network: GatedNetwork,
  steps: readonly { readonly state: Vector; readonly memo: unknown }[],
): Pick<GatesReading, 'traces' | 'before'> {
  const units = network.V[0]!.length;
  const h = steps.map(({ state }) => state.slice(0, units));
  if (network.kind === 'lstm') {
    const memos = steps.map(({ memo }) => memo as LstmMemo);
    const part = (name: 'i' | 'f' | 'c' | 'o') => memos.map(({ parts }) => parts[name].values);
    const traces = { f: part('f'), i: part('i'), g: part('c'), o: part('o'), h };
    const c = steps.map(({ state }) => state.slice(units));
    return { traces: { ...traces, c }, before: memos };
  }
  const memos = steps.map(({ memo }) => memo as GruMemo);
  const part = (name: 'u' | 'r' | 'c') => memos.map(({ parts }) => parts[name].values);
  return {
    traces: { u: part('u'), r: part('r'), g: part('c'), h },
    before: memos.map((memo) => ({ h: memo.h, c: null })),
  };
}

/** @param asked the symbol whose score the gradient is of */
export function readGates(
  network: GatedNetwork,
  text: string,
  asked: string,
  held: Held | null,
): GatesReading {
  const hold: Hold<string> | undefined =
    held === null
      ? undefined
      : (gate, unit, step) => (isHeld(held, gate as Gate, unit, step) ? held.value : undefined);
  const cell = cellOf(network, hold);
  const steps = unroll(cell, Array.from(text, encodeSymbol));
  const last = steps.length - 1;
  const { traces, before } = traceSteps(network, steps);
  const answer = softmax(scoresOf(network, traces.h?.[last] ?? []));
  const slopes = timesTransposed(network.V, encodeSymbol(asked));
  const rest = new Array<number>(cell.stateSize - slopes.length).fill(0);
  const delta = [...slopes, ...rest];
  const { inputs } = backThroughTime(cell, steps, (t) => (t === last ? delta : undefined));
  return { traces, before, answer, influence: inputs.map(norm) };
}

/** What a gate or the candidate of one unit is taken of, in its parts. */
export interface Workings {
  /** The weight of the symbol that is read. */
  readonly fromInput: number;
  /** What U is applied to: h before the step, in a GRU's candidate after the reset. */
  readonly h: Vector;
  readonly row: Vector;
  readonly products: Vector;
  readonly fromState: number;
  readonly bias: number;
  readonly z: number;
}

export function workingsOf(
  network: GatedNetwork,
  reading: GatesReading,
  text: string,
  quantity: Exclude<Quantity, 'c' | 'h'>,
  { step, unit }: { readonly step: number; readonly unit: number },
): Workings {
  const parts: Readonly<Record<string, { W: Matrix; U: Matrix; b: Vector }>> = network.cell;
  const { W, U, b } = parts[quantity === 'g' ? 'c' : quantity]!;
  const { h: kept } = reading.before[step]!;
  const reset = network.kind === 'gru' && quantity === 'g' ? reading.traces.r?.[step] : undefined;
  const h = reset === undefined ? kept : kept.map((value, j) => value * reset[j]!);
  const row = U[unit]!;
  const products = row.map((weight, j) => weight * h[j]!);
  const fromInput = W[unit]![alphabet.indexOf(text[step]!)]!;
  const fromState = products.reduce((sum, value) => sum + value, 0);
  const bias = b[unit]!;
  return { fromInput, h, row, products, fromState, bias, z: fromInput + fromState + bias };
}

/** What is left of a unit's memory of step `from` after the last: the product of the gates that keep it. */
export function keptShare(reading: GatesReading, unit: number, from: number): number {
  const gate = reading.traces.f ?? reading.traces.u ?? [];
  return gate.slice(from + 1).reduce((product, values) => product * values[unit]!, 1);
}

/** The unit that the answer leans on most: whose memory times its output weights differs most between symbols. */
export function telling({ V }: GatedNetwork, { traces }: GatesReading): number {
  const h = traces.h?.at(-1) ?? [];
  const leans = h.map((value, unit) => {
    const shares = V.map((row) => row[unit]! * value);
    return Math.max(...shares) - Math.min(...shares);
  });
  return clamp(leans.indexOf(Math.max(...leans)), 0, h.length - 1);
}
