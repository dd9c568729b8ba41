/** How long a gradient is after so many steps back, in a network whose recurrent matrix the reader stretches. */
import {
  randomNormal,
  randomOrthogonal,
  scaled,
  spectralNorm,
  timesTransposed,
  type Matrix,
  type Vector,
} from '@/math/matrix';
import { drawNormal, seededRandom } from '@/math/random';
import { simpleRnn } from '@/math/recurrent/simple-rnn';
import { backThroughTime, unroll } from '@/math/recurrent/through-time';
import { norm } from '@/math/vector';

const units = 16;
/** Steps back that are drawn. */
export const longestGap = 50;
/** Steps forward before those, so that the state has settled. */
const lead = 50;

export const kinds = ['orthogonal', 'normal'] as const;
export type Kind = (typeof kinds)[number];

export interface GapState {
  readonly kind: Kind;
  /** U's largest singular value. */
  readonly sigma: number;
  /** How strongly the input drives the units: the standard deviation of W x_t. */
  readonly drive: number;
  /** How many steps back are read off. */
  readonly gap: number;
}

export const gapOpening: GapState = { kind: 'orthogonal', sigma: 1, drive: 0.5, gap: 20 };
export const sigmaRange = [0.5, 3] as const;
export const driveRange = [0, 2] as const;

/** Both matrices with a largest singular value of 1; the input; and the direction of V. Drawn once. */
function drawAll() {
  const random = seededRandom(8);
  const orthogonal = randomOrthogonal(units, random);
  const normal = randomNormal(units, random);
  const inputs = Array.from({ length: lead + longestGap + 1 }, () =>
    Array.from({ length: units }, () => drawNormal(random)),
  );
  const v = inputs[0]!.map(() => drawNormal(random));
  return {
    matrices: { orthogonal, normal: scaled(normal, 1 / spectralNorm(normal)) },
    inputs,
    direction: v.map((value) => value / norm(v)),
  };
}

const { matrices, inputs, direction } = drawAll();
const identity: Matrix = direction.map((_, i) => direction.map((__, j) => (i === j ? 1 : 0)));

export interface GapReading {
  /** ‖∂ŷ/∂h‖ so many steps back, from 0. */
  readonly lengths: readonly number[];
  /** The same if tanh let everything through: U alone. */
  readonly linear: readonly number[];
  /** 1 − h² of each of those steps, averaged over the units. */
  readonly slopes: readonly number[];
}

/** ŷ = v·h at the last step, with ‖v‖ = 1, and its gradient at the states before. */
export function readGap({ kind, sigma, drive }: GapState): GapReading {
  const U = scaled(matrices[kind], sigma);
  const cell = simpleRnn({ W: scaled(identity, drive), U, b: direction.map(() => 0) });
  const steps = unroll(cell, inputs);
  const last = steps.length - 1;
  const { states } = backThroughTime(cell, steps, (t) => (t === last ? direction : undefined));
  const gaps = Array.from({ length: longestGap + 1 }, (_, gap) => gap);
  let straight: Vector = direction;
  const linear = gaps.map((gap) => {
    if (gap > 0) straight = timesTransposed(U, straight);
    return norm(straight);
  });
  const slopeOf = (h: Vector) => h.reduce((sum, value) => sum + 1 - value * value, 0) / h.length;
  return {
    lengths: gaps.map((gap) => norm(states[last - gap] ?? [])),
    linear,
    slopes: gaps.map((gap) => slopeOf(steps[last - gap]?.state ?? [])),
  };
}
