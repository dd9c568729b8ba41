/**
 * Long short-term memory (Hochreiter & Schmidhuber, 1997) with the forget gate of Gers et al. (2000), as
 * libraries have it, without peepholes:
 * c = f ⊙ c₋ + i ⊙ c̃ and h = o ⊙ tanh c.
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

/** Input gate, forget gate, candidate, output gate: the order in which Keras and TensorFlow.js keep them. */
export const lstmParts = ['i', 'f', 'c', 'o'] as const;
export type LstmPart = (typeof lstmParts)[number];
export type LstmGate = Exclude<LstmPart, 'c'>;

export type LstmWeights = Readonly<Record<LstmPart, AffineWeights>>;
type LstmGradients = Record<LstmPart, AffineGradients>;

export interface LstmMemo {
  readonly x: Vector;
  /** h and c before the step. */
  readonly h: Vector;
  readonly c: Vector;
  readonly parts: Readonly<Record<LstmPart, PartValues>>;
  /** tanh of c after the step. */
  readonly squashed: Vector;
}

/** The state is h, then c. @param hold keeps gates at values of one's own */
export function lstm(
  weights: LstmWeights,
  hold?: Hold<LstmGate>,
): RecurrentCell<LstmMemo, LstmGradients> {
  const units = weights.i.b.length;
  return {
    units,
    stateSize: 2 * units,
    step(x, state, time = 0) {
      const [h, c] = [state.slice(0, units), state.slice(units)];
      const gate = (part: LstmGate) => gateValues(weights[part], x, h, part, time, hold);
      const parts = {
        ...{ i: gate('i'), f: gate('f'), o: gate('o') },
        c: candidateValues(weights.c, x, h),
      };
      const [i, f, o, proposed] = (['i', 'f', 'o', 'c'] as const).map((p) => parts[p].values);
      const next = c.map((kept, u) => f![u]! * kept + i![u]! * proposed![u]!);
      const squashed = next.map(Math.tanh);
      const shown = squashed.map((value, u) => o![u]! * value);
      return { state: [...shown, ...next], memo: { x, h, c, parts, squashed } };
    },
    back({ x, h, c, parts, squashed }, delta, sums) {
      const [i, f, o, proposed] = (['i', 'f', 'o', 'c'] as const).map((p) => parts[p].values);
      const dh = delta.slice(0, units);
      // c reaches the loss by itself and through h.
      const dc = delta
        .slice(units)
        .map((d, u) => d + dh[u]! * o![u]! * (1 - squashed[u]! * squashed[u]!));
      const deltas: Readonly<Record<LstmPart, Vector>> = {
        i: dc.map((d, u) => d * proposed![u]!),
        f: dc.map((d, u) => d * c[u]!),
        c: dc.map((d, u) => d * i![u]!),
        o: dh.map((d, u) => d * squashed[u]!),
      };
      const ways = lstmParts.map((part) =>
        partBack(weights[part], parts[part], deltas[part], x, h, sums[part]),
      );
      return {
        x: addUp(ways.map((way) => way.x)),
        state: [...addUp(ways.map((way) => way.h)), ...dc.map((d, u) => d * f![u]!)],
      };
    },
    noGradients: () => noPartGradients(weights),
  };
}
