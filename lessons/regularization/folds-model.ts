/** k-fold cross-validation: every point is held back once, and the degree of least mean error is chosen. */
import { seededRandom } from '@/math/random';
import { errorOf, fitPolynomial } from './fit-model';
import { drawPoints, trainingCount, type Point } from './points';

export const foldCounts = [3, 4, 6, 12] as const;
/** The smallest part that is learned from has eight points: enough for eight weights. */
export const mostFoldDegree = 7;

export interface FoldsState {
  /** Place in `foldCounts`. */
  readonly folds: number;
  readonly degree: number;
  readonly seed: number;
  readonly shuffled: boolean;
  /** Which fold's fit is drawn. */
  readonly shown: number;
}

export const foldsOpening: FoldsState = {
  ...{ folds: 1, degree: 3, seed: 1 },
  ...{ shuffled: true, shown: 0 },
};

/** For each fold the places of its points; their sizes differ by one at most. */
export function dealFolds(count: number, folds: number, random: (() => number) | null): number[][] {
  const order = Array.from({ length: count }, (_, i) => i);
  if (random !== null) {
    for (let last = count - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1));
      [order[last], order[other]] = [order[other]!, order[last]!];
    }
  }
  return Array.from({ length: folds }, (_, fold) =>
    order
      .slice(Math.floor((fold * count) / folds), Math.floor(((fold + 1) * count) / folds))
      .sort((a, b) => a - b),
  );
}

export interface FoldReading {
  readonly held: readonly number[];
  readonly w: readonly number[];
  readonly training: number;
  /** Mean squared error on the points that were held back. */
  readonly validation: number;
}

export interface FoldsReading {
  readonly points: readonly Point[];
  readonly folds: readonly FoldReading[];
  /** For each degree the mean of its folds' validation errors. */
  readonly means: readonly number[];
  readonly chosen: number;
  /** For each degree the error on 24 further points, of a fit to all twelve. */
  readonly further: readonly number[];
}

export function readFolds({ folds, degree, seed, shuffled }: FoldsState): FoldsReading {
  const { training: points, validation } = drawPoints(seed);
  const count = foldCounts[folds] ?? foldCounts[0];
  const parts = dealFolds(trainingCount, count, shuffled ? seededRandom(1000 + seed) : null);
  const readPart = (held: readonly number[], ofDegree: number): FoldReading => {
    const kept = points.filter((_, i) => !held.includes(i));
    const out = points.filter((_, i) => held.includes(i));
    const w = fitPolynomial(kept, ofDegree, 0);
    return { held, w, training: errorOf(w, kept), validation: errorOf(w, out) };
  };
  const degrees = Array.from({ length: mostFoldDegree + 1 }, (_, i) => i);
  const means = degrees.map((it) => {
    const errors = parts.map((held) => readPart(held, it).validation);
    return errors.reduce((sum, error) => sum + error, 0) / errors.length;
  });
  return {
    points,
    folds: parts.map((held) => readPart(held, degree)),
    means,
    chosen: means.indexOf(Math.min(...means)),
    further: degrees.map((it) => errorOf(fitPolynomial(points, it, 0), validation)),
  };
}
