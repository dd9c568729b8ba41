/** What the lesson's figures compute: the loss of a line, of probabilities, and of one logit. */
import { sigmoid } from '@/math/activation';
import { crossEntropyOfLogit, crossEntropySlope } from '@/math/cross-entropy';
import { fitLine } from '@/math/line-fit';
import type { Point } from '@/math/plane-line';
import {
  absoluteError,
  fitLineAbsolute,
  fitLineHuber,
  huberLoss,
  meanLoss,
  squaredError,
  type ErrorLoss,
} from '@/math/regression-loss';
import { clamp, roundTo } from '@/math/vector';
import { anscombe, outlier, outlierOnLine } from './anscombe';

export const lossNames = ['squared', 'absolute', 'huber'] as const;
export type LossName = (typeof lossNames)[number];

export interface FitState {
  readonly loss: LossName;
  /** Where Huber's loss becomes a straight line. */
  readonly delta: number;
  readonly heights: readonly number[];
  readonly line: Point;
}

export const fitOpening: FitState = {
  loss: 'squared',
  delta: 1,
  heights: anscombe.map(([, y]) => y),
  line: [0, 9],
};

export const fitArea = { x: [-7, 7], y: [2, 14] } as const;
export const lineArea = { x: [-0.6, 1.4], y: [4, 11] } as const;

/** Smallest change of a height, a slope and an intercept. */
export const grain = 0.05;

function lossOf({ loss, delta }: FitState): ErrorLoss {
  return { squared: squaredError, absolute: absoluteError, huber: huberLoss(delta) }[loss];
}

export function pointsOf({ heights }: FitState): readonly Point[] {
  return anscombe.map(([x], i) => [x, heights[i]!]);
}

/** The lowest point of the loss over (w, b). */
export function findLowest(state: FitState): Point {
  const points = pointsOf(state);
  if (state.loss === 'squared') return fitLine(points);
  return state.loss === 'absolute' ? fitLineAbsolute(points) : fitLineHuber(points, state.delta);
}

/** The mean loss as a function of the line, for the map. */
export function surfaceOf(state: FitState): (line: Point) => number {
  const [loss, points] = [lossOf(state), pointsOf(state)];
  return (line) => meanLoss(loss, points, line);
}

export interface FitReading {
  /** ŷ − y of every point. */
  readonly errors: readonly number[];
  readonly losses: readonly number[];
  readonly mean: number;
  /** The point that costs most, and its share of all loss; 0 where there is no loss. */
  readonly worst: number;
  readonly worstShare: number;
}

export function readFit(state: FitState): FitReading {
  const [w, b] = state.line;
  const errors = pointsOf(state).map(([x, y]) => w * x + b - y);
  const losses = errors.map(lossOf(state).value);
  const sum = losses.reduce((total, loss) => total + loss, 0);
  const worst = losses.indexOf(Math.max(...losses));
  return {
    errors,
    losses,
    mean: sum / losses.length,
    worst,
    worstShare: sum > 0 ? losses[worst]! / sum : 0,
  };
}

function hold(value: number, [min, max]: readonly [number, number]): number {
  return roundTo(clamp(value, min, max), grain);
}

export function moveLine(state: FitState, [w, b]: Point): FitState {
  return { ...state, line: [hold(w, lineArea.x), hold(b, lineArea.y)] };
}

export function movePoint(state: FitState, index: number, to: number): FitState {
  const heights = state.heights.map((y, i) => (i === index ? hold(to, fitArea.y) : y));
  return { ...state, heights };
}

/** Puts the outlier on the line of the others, or back where Anscombe had it. */
export function toggleOutlier(state: FitState): FitState {
  const away = state.heights[outlier] !== outlierOnLine;
  const y = away ? outlierOnLine : anscombe[outlier]![1];
  return { ...state, heights: state.heights.map((old, i) => (i === outlier ? y : old)) };
}

/** Targets and predictions of the worked example. */
export const workedTargets: readonly number[] = [1, 2, 3, 4, 5];
export const workedOpening: readonly number[] = [1.2, 2.1, 2.9, 4.1, 4.9];

export interface WorkedReading {
  readonly errors: readonly number[];
  readonly meanSquared: number;
  readonly meanAbsolute: number;
}

export function readWorked(predictions: readonly number[]): WorkedReading {
  const errors = predictions.map((prediction, i) => prediction - workedTargets[i]!);
  const mean = (of: (error: number) => number) =>
    errors.reduce((sum, error) => sum + of(error), 0) / errors.length;
  return {
    errors,
    meanSquared: mean(squaredError.value),
    meanAbsolute: mean(absoluteError.value),
  };
}

/** The labels of two examples, and the probabilities of label 1 that a classifier gives them at first. */
export const entropyLabels: readonly number[] = [1, 0];
export const entropyOpening: readonly number[] = [0.8, 0.2];

export interface EntropyReading {
  /** The probability that each example's true label was given. */
  readonly given: readonly number[];
  /** −ln of it: infinite for a probability of 0. */
  readonly losses: readonly number[];
  readonly mean: number;
}

export function readEntropy(predictions: readonly number[]): EntropyReading {
  const given = predictions.map((p, i) => (entropyLabels[i] === 1 ? p : 1 - p));
  const losses = given.map((p) => -Math.log(p));
  return { given, losses, mean: losses.reduce((sum, loss) => sum + loss, 0) / losses.length };
}

export interface LogitState {
  readonly z: number;
  readonly label: 0 | 1;
}

export const logitOpening: LogitState = { z: -4, label: 1 };

/** (σ(z) − y)², with its slope by z: 2(p − y)·p(1 − p). */
export const squaredOfLogit = {
  value: (z: number, y: number) => (sigmoid(z) - y) ** 2,
  slope: (z: number, y: number) => {
    const p = sigmoid(z);
    return 2 * (p - y) * p * (1 - p);
  },
};

export const entropyOfLogit = { value: crossEntropyOfLogit, slope: crossEntropySlope };
