/** A recurrent cell of two units over three symbols, small enough to see every number of it. */
import { times, type Matrix, type Vector } from '@/math/matrix';
import { simpleRnn } from '@/math/recurrent/simple-rnn';
import { backThroughTime, unroll } from '@/math/recurrent/through-time';
import { clamp, dot, norm } from '@/math/vector';

/** Time steps that the reader may type. */
export const longestText = 16;
/** The symbol that is no input at all. */
export const blank = '·';

export interface CellState {
  readonly text: string;
  /** [2 units][a, b] */
  readonly W: Matrix;
  /** [2 units][2 units before] */
  readonly U: Matrix;
  readonly b: Vector;
  readonly V: Vector;
  readonly c: number;
  /** The step that is looked at, from 0. */
  readonly at: number;
}

const opening: CellState = {
  text: 'a·······',
  W: [
    [2, -2],
    [2, -2],
  ],
  U: [
    [1.5, 0],
    [0, 0.5],
  ],
  b: [0, 0],
  V: [1, 0],
  c: 0,
  at: 7,
};

/** What the text asks the reader to look at. */
export const scenes = {
  keep: opening,
  fade: { ...opening, V: [0, 1] },
  before: {
    ...opening,
    text: 'abba·ab·',
    W: [
      [2, -2],
      [0, 0],
    ],
    U: [
      [0, 0],
      [1.5, 0],
    ],
    V: [0, 1],
    at: 2,
  },
  spin: {
    ...opening,
    W: [
      [2, -2],
      [0, 0],
    ],
    U: [
      [0, -1.2],
      [1.2, 0],
    ],
  },
} as const satisfies Readonly<Record<string, CellState>>;

export type SceneName = keyof typeof scenes;
export const sceneNames: readonly SceneName[] = ['keep', 'fade', 'before', 'spin'];

/** What is typed, as symbols of the cell: a, b, and blanks for all else. */
export function cleanSymbols(typed: string): string {
  return typed.toLowerCase().replace(/[^ab]/g, blank).slice(0, longestText);
}

export function encodeSymbol(symbol: string): Vector {
  return [symbol === 'a' ? 1 : 0, symbol === 'b' ? 1 : 0];
}

export interface CellReading {
  /** h of every step, [steps][2]. */
  readonly states: readonly Vector[];
  /** ŷ of every step. */
  readonly outputs: readonly number[];
  /** The step that is looked at, within the text. */
  readonly at: number;
  /** h before that step. */
  readonly before: Vector;
  /** ‖∂ŷ/∂x_t‖ of every step up to that one. */
  readonly influence: readonly number[];
}

export function readCell(state: CellState): CellReading {
  const { V, c } = state;
  const cell = simpleRnn(state);
  const steps = unroll(cell, Array.from(state.text, encodeSymbol));
  const at = clamp(state.at, 0, Math.max(0, steps.length - 1));
  const { inputs } = backThroughTime(cell, steps, (t) => (t === at ? V : undefined));
  const states = steps.map((step) => step.state);
  return {
    ...{ states, at },
    outputs: times(states, V).map((y) => y + c),
    before: states[at - 1] ?? [0, 0],
    influence: inputs.slice(0, at + 1).map(norm),
  };
}

/** z of one unit at the step that is looked at: what tanh is taken of. */
export function weightedSum(state: CellState, reading: CellReading, unit: number): number {
  const x = encodeSymbol(state.text[reading.at] ?? blank);
  return dot(state.W[unit]!, x) + dot(state.U[unit]!, reading.before) + state.b[unit]!;
}
