/** Losses of one error e = ŷ − y, each with its slope, and the lines that have the least of them. */
import { fitLine } from './line-fit';
import type { Point } from './plane-line';

export interface ErrorLoss {
  readonly value: (error: number) => number;
  /** The derivative by the error; 0 at a corner. */
  readonly slope: (error: number) => number;
}

/** e²; its mean is the mean squared error. */
export const squaredError: ErrorLoss = { value: (e) => e * e, slope: (e) => 2 * e };

/** |e|; its mean is the mean absolute error. */
export const absoluteError: ErrorLoss = { value: Math.abs, slope: (e) => Math.sign(e) };

/** ½e² up to |e| = δ and δ(|e| − ½δ) beyond, with the same slope where they meet (Huber, 1964). */
export function huberLoss(delta: number): ErrorLoss {
  return {
    value: (e) => (Math.abs(e) <= delta ? (e * e) / 2 : delta * (Math.abs(e) - delta / 2)),
    slope: (e) => Math.max(-delta, Math.min(delta, e)),
  };
}

/** The mean loss of the line ŷ = wx + b over points (x, y); NaN without points. */
export function meanLoss({ value }: ErrorLoss, points: readonly Point[], [w, b]: Point): number {
  return points.reduce((sum, [x, y]) => sum + value(w * x + b - y), 0) / points.length;
}

/**
 * A line of least mean absolute error, found among the lines through two of the points: the loss is
 * linear between them, so that one of them is lowest. n²/2 lines are tried; some x must differ.
 */
export function fitLineAbsolute(points: readonly Point[]): Point {
  let [best, lowest]: [Point, number] = [[NaN, NaN], Infinity];
  for (const [i, [x1, y1]] of points.entries()) {
    for (const [x2, y2] of points.slice(i + 1)) {
      const w = (y2 - y1) / (x2 - x1);
      const line: Point = [w, y1 - w * x1];
      const loss = meanLoss(absoluteError, points, line);
      if (loss < lowest) [best, lowest] = [line, loss];
    }
  }
  return best;
}

/**
 * The line of least mean Huber loss, by iteratively reweighted least squares: errors beyond δ count
 * δ/|e| of their square, until the line moves by less than 1e-12.
 */
export function fitLineHuber(points: readonly Point[], delta: number): Point {
  let line = fitLine(points);
  for (let round = 0; round < 10_000; round++) {
    const weights = points.map(([x, y]) => delta / Math.max(delta, Math.abs(residual(line, x, y))));
    const next = fitWeighted(points, weights);
    const moved = Math.hypot(next[0] - line[0], next[1] - line[1]);
    line = next;
    if (!(moved > 1e-12)) break;
  }
  return line;
}

function residual([w, b]: Point, x: number, y: number): number {
  return w * x + b - y;
}

/** Least squares in which each point counts by its weight. */
function fitWeighted(points: readonly Point[], weights: readonly number[]): Point {
  let [sum, sumX, sumY, sumXX, sumXY] = [0, 0, 0, 0, 0];
  for (const [i, [x, y]] of points.entries()) {
    const weight = weights[i]!;
    sum += weight;
    sumX += weight * x;
    sumY += weight * y;
    sumXX += weight * x * x;
    sumXY += weight * x * y;
  }
  const w = (sum * sumXY - sumX * sumY) / (sum * sumXX - sumX * sumX);
  return [w, (sumY - w * sumX) / sum];
}
