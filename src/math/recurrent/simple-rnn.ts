/** The simple recurrent cell of Elman (1990): h = tanh(W x + U h₋ + b). */
import { times, timesTransposed, zeros, type Matrix, type Vector } from '../matrix';
import type { RecurrentCell } from './cell';

export interface SimpleRnnWeights {
  /** [units][inputs]: from the input. */
  readonly W: Matrix;
  /** [units][units]: from the state before. */
  readonly U: Matrix;
  /** [units] */
  readonly b: Vector;
}

interface SimpleRnnMemo {
  readonly x: Vector;
  readonly before: Vector;
  readonly h: Vector;
}

export interface SimpleRnnGradients {
  readonly W: number[][];
  readonly U: number[][];
  readonly b: number[];
}

export function simpleRnn(
  weights: SimpleRnnWeights,
): RecurrentCell<SimpleRnnMemo, SimpleRnnGradients> {
  const { W, U, b } = weights;
  const units = b.length;
  return {
    units,
    stateSize: units,
    step(x, before) {
      const [fromInput, fromState] = [times(W, x), times(U, before)];
      const h = b.map((bias, i) => Math.tanh(fromInput[i]! + fromState[i]! + bias));
      return { state: h, memo: { x, before, h } };
    },
    back({ x, before, h }, delta, sums) {
      // ∂L/∂z: the derivative of tanh is 1 − tanh².
      const dz = delta.map((d, i) => d * (1 - h[i]! * h[i]!));
      dz.forEach((d, i) => {
        x.forEach((value, j) => (sums.W[i]![j]! += d * value));
        before.forEach((value, j) => (sums.U[i]![j]! += d * value));
        sums.b[i]! += d;
      });
      return { x: timesTransposed(W, dz), state: timesTransposed(U, dz) };
    },
    noGradients: () => ({
      W: zeros(units, W[0]?.length ?? 0),
      U: zeros(units, units),
      b: new Array<number>(units).fill(0),
    }),
  };
}
