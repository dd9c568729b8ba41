/** What cells with gates have in common: their parts, what holds a gate at a value, and slopes. */
import { sigmoid } from '../activation';
import type { Vector } from '../matrix';
import {
  affine,
  affineBack,
  noAffineGradients,
  type AffineGradients,
  type AffineWeights,
} from './affine';

/**
 * Holds a gate at a value of one's own, from 0 to 1: what unit `unit` of that part has at that step, counted
 * from 0; undefined where the network decides itself. A gate that is held lets no gradient through to its weights.
 */
export type Hold<Part> = (part: Part, unit: number, step: number) => number | undefined;

/** A part at one step: its values, and the derivative of each for its z, 0 where it is held. */
export interface PartValues {
  readonly values: Vector;
  readonly slopes: Vector;
}

/** σ(W x + U h + b), or held values. */
export function gateValues<Part>(
  weights: AffineWeights,
  x: Vector,
  h: Vector,
  part: Part,
  step: number,
  hold: Hold<Part> | undefined,
): PartValues {
  const held = weights.b.map((_, unit) => hold?.(part, unit, step));
  const values = affine(weights, x, h).map((z, unit) => held[unit] ?? sigmoid(z));
  return {
    values,
    slopes: values.map((a, unit) => (held[unit] === undefined ? a * (1 - a) : 0)),
  };
}

/** tanh(W x + U h + b): what a cell proposes to remember. */
export function candidateValues(weights: AffineWeights, x: Vector, h: Vector): PartValues {
  const values = affine(weights, x, h).map(Math.tanh);
  return { values, slopes: values.map((a) => 1 - a * a) };
}

/** The way back from a part's values: to x, to h, and into the sums for its weights. */
export function partBack(
  weights: AffineWeights,
  { slopes }: PartValues,
  delta: Vector,
  x: Vector,
  h: Vector,
  sums: AffineGradients,
) {
  return affineBack(
    weights,
    delta.map((d, i) => d * slopes[i]!),
    x,
    h,
    sums,
  );
}

/** Gradients of nothing for every part. */
export function noPartGradients<Part extends string>(
  weights: Readonly<Record<Part, AffineWeights>>,
): Record<Part, AffineGradients> {
  const entries = Object.entries<AffineWeights>(weights).map(([part, own]) => [
    part,
    noAffineGradients(own),
  ]);
  return Object.fromEntries(entries) as Record<Part, AffineGradients>;
}

export function addUp(vectors: readonly Vector[]): number[] {
  return vectors[0]!.map((_, i) => vectors.reduce((sum, v) => sum + v[i]!, 0));
}
