/** The simple recurrent cell of Elman (1990): h = tanh(W x + U h₋ + b). */
import type { Vector } from '../matrix';
import {
  affine,
  affineBack,
  noAffineGradients,
  type AffineGradients,
  type AffineWeights,
} from './affine';
import type { RecurrentCell } from './cell';

export type SimpleRnnWeights = AffineWeights;
export type SimpleRnnGradients = AffineGradients;

interface SimpleRnnMemo {
  readonly x: Vector;
  readonly before: Vector;
  readonly h: Vector;
}

export function simpleRnn(
  weights: SimpleRnnWeights,
): RecurrentCell<SimpleRnnMemo, SimpleRnnGradients> {
  const units = weights.b.length;
  return {
    units,
    stateSize: units,
    step(x, before) {
      const h = affine(weights, x, before).map(Math.tanh);
      return { state: h, memo: { x, before, h } };
    },
    back({ x, before, h }, delta, sums) {
      // ∂L/∂z: the derivative of tanh is 1 − tanh².
      const dz = delta.map((d, i) => d * (1 - h[i]! * h[i]!));
      const back = affineBack(weights, dz, x, before, sums);
      return { x: back.x, state: back.h };
    },
    noGradients: () => noAffineGradients(weights),
  };
}
