/** Polynomials of any degree fitted to a few points, and how wrong they are on these and on others. */
import { evaluatePolynomial, fitRidge, powersOf } from '@/math/least-squares';
import { drawPoints, trainingCount, type Point, type Points } from './points';

export const mostDegree = trainingCount - 1;
/** The ridge's slider has this many places; the first is no ridge at all. */
export const mostStrength = 18;

export interface FitState {
  readonly degree: number;
  /** Place of the ridge's slider, from 0. */
  readonly strength: number;
  readonly seed: number;
  /** By how much each training point was dragged upwards. */
  readonly moved: readonly number[];
  readonly curve: boolean;
}

const unmoved = Array.from({ length: trainingCount }, () => 0);

export const fitOpening: FitState = {
  ...{ degree: 3, strength: 0, seed: 1 },
  ...{ moved: unmoved, curve: false },
};

/** λ at a place of the slider: 0, then two places to every power of ten, 10⁻⁸ … 3. */
export function strengthAt(place: number): number {
  return place === 0 ? 0 : 10 ** ((place - 17) / 2);
}

/** Other points, with nothing dragged. */
export function redraw({ seed }: FitState): Pick<FitState, 'seed' | 'moved'> {
  return { seed: (seed % 999) + 1, moved: unmoved };
}

export function movePoint({ moved }: FitState, index: number, by: number): Pick<FitState, 'moved'> {
  return { moved: moved.map((old, i) => (i === index ? by : old)) };
}

/** The points of a state: those that were drawn, and what the reader has made of them. */
export function pointsOf({ seed, moved }: Pick<FitState, 'seed' | 'moved'>): Points {
  const { training, validation } = drawPoints(seed);
  return { training: training.map(([x, y], i) => [x, y + (moved[i] ?? 0)]), validation };
}

/**
 * The weights of 1, x, x², … that make the mean squared error plus λ Σ wₖ² least. w₀ is the bias and pays
 * nothing. @returns degree + 1 numbers
 */
export function fitPolynomial(
  points: readonly Point[],
  degree: number,
  strength: number,
): number[] {
  const ridge = powersOf(1, degree).map((_, k) => (k === 0 ? 0 : strength * points.length));
  return fitRidge(
    points.map(([x]) => powersOf(x, degree)),
    points.map(([, y]) => y),
    ridge,
  );
}

/** (1/n) Σ (ŷ − y)². */
export function errorOf(w: readonly number[], points: readonly Point[]): number {
  const squares = points.map(([x, y]) => (evaluatePolynomial(w, x) - y) ** 2);
  return squares.reduce((sum, square) => sum + square, 0) / points.length;
}

export interface DegreeReading {
  readonly degree: number;
  readonly w: readonly number[];
  readonly training: number;
  readonly validation: number;
}

/** Every degree's fit and its two errors. */
export function readDegrees({ training, validation }: Points, strength: number): DegreeReading[] {
  return Array.from({ length: mostDegree + 1 }, (_, degree) => {
    const w = fitPolynomial(training, degree, strength);
    return { degree, w, training: errorOf(w, training), validation: errorOf(w, validation) };
  });
}

/** The largest |wₖ|, the bias left out; 0 for a constant. */
export function largestWeight([, ...w]: readonly number[]): number {
  return w.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

export function bestDegree(readings: readonly DegreeReading[]): number {
  return readings.reduce((best, it) => (it.validation < best.validation ? it : best)).degree;
}

/** What the text asks to be looked at, a button each. */
export const sceneNames = ['under', 'right', 'over', 'ridge'] as const;

export const scenes: Readonly<
  Record<(typeof sceneNames)[number], Pick<FitState, 'degree' | 'strength'>>
> = {
  under: { degree: 1, strength: 0 },
  right: { degree: 3, strength: 0 },
  over: { degree: 11, strength: 0 },
  ridge: { degree: 11, strength: 11 },
};
