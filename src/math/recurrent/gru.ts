/**
 * The gated recurrent unit (Cho et al., 2014), in the form that resets the state before U is applied to it, as
 * the paper and TensorFlow.js have it: h = u ⊙ h₋ + (1 − u) ⊙ c̃.
 */
import type { Vector } from '../matrix';
import type { AffineGradients, AffineWeights } from './affine';
import type { RecurrentCell } from './cell';
import {
  addUp,
  candidateValues,
  gateValues,
  noPartGradients,
  partBack,
  type Hold,
  type PartValues,
} from './gates';

/** Update gate (often called z), reset gate, candidate: the order in which Keras and TensorFlow.js keep them. */
export const gruParts = ['u', 'r', 'c'] as const;
export type GruPart = (typeof gruParts)[number];
export type GruGate = Exclude<GruPart, 'c'>;

export type GruWeights = Readonly<Record<GruPart, AffineWeights>>;
type GruGradients = Record<GruPart, AffineGradients>;

export interface GruMemo {
  readonly x: Vector;
  /** h before the step, and what the reset gate leaves of it. */
  readonly h: Vector;
  readonly reset: Vector;
  readonly parts: Readonly<Record<GruPart, PartValues>>;
}

/** @param hold keeps gates at values of one's own */
export function gru(
  weights: GruWeights,
  hold?: Hold<GruGate>,
): RecurrentCell<GruMemo, GruGradients> {
  const units = weights.u.b.length;
  return {
    units,
    stateSize: units,
    step(x, h, time = 0) {
      const gate = (part: GruGate) => gateValues(weights[part], x, h, part, time, hold);
      const [u, r] = [gate('u'), gate('r')];
      const reset = h.map((value, i) => r.values[i]! * value);
      const c = candidateValues(weights.c, x, reset);
      const state = h.map((kept, i) => u.values[i]! * kept + (1 - u.values[i]!) * c.values[i]!);
      return { state, memo: { x, h, reset, parts: { u, r, c } } };
    },
    back({ x, h, reset, parts }, delta, sums) {
      const [u, r, proposed] = gruParts.map((part) => parts[part].values);
      const back = (part: GruPart, own: Vector, from: Vector) =>
        partBack(weights[part], parts[part], own, x, from, sums[part]);
      const c = back(
        'c',
        delta.map((d, i) => d * (1 - u![i]!)),
        reset,
      );
      const ofReset = back(
        'r',
        c.h.map((d, i) => d * h[i]!),
        h,
      );
      const ofUpdate = back(
        'u',
        delta.map((d, i) => d * (h[i]! - proposed![i]!)),
        h,
      );
      return {
        x: addUp([c.x, ofReset.x, ofUpdate.x]),
        state: addUp([
          delta.map((d, i) => d * u![i]!),
          c.h.map((d, i) => d * r![i]!),
          ofReset.h,
          ofUpdate.h,
        ]),
      };
    },
    noGradients: () => noPartGradients(weights),
  };
}
