/** Piles up what was scored between 0 and 1: those of the class upwards, the others downwards from a middle line. */

export interface Scored {
  /** 0 … 1. */
  readonly score: number;
  /** Whether it is of the class that is looked for. */
  readonly positive: boolean;
}

export interface Pile {
  readonly x: number;
  readonly y: number;
  /** Place among what was given. */
  readonly index: number;
}

export interface ScoreLayout {
  readonly radius: number;
  /** Height of the line between the two. */
  readonly middle: number;
  readonly piles: readonly Pile[];
}

const largest = 6;

/** Marks of one radius, in columns of their width, small enough that no pile leaves `height`. */
export function layoutScores(
  scored: readonly Scored[],
  { width, height }: { readonly width: number; readonly height: number },
): ScoreLayout {
  for (let radius = largest; ; radius *= 0.9) {
    const columns = Math.max(1, Math.floor(width / (2 * radius)));
    const columnOf = (score: number) => Math.min(columns - 1, Math.floor(score * columns));
    const tall = {
      true: new Array<number>(columns).fill(0),
      false: new Array<number>(columns).fill(0),
    };
    const levels = scored.map(({ score, positive }) => tall[`${positive}`][columnOf(score)]!++);
    const [up, down] = [Math.max(...tall.true), Math.max(...tall.false)];
    if ((up + down + 1) * 2 * radius > height) continue;
    const slack = height - (up + down) * 2 * radius;
    const middle = slack / 2 + up * 2 * radius;
    const piles = scored.map(({ score, positive }, index) => ({
      index,
      x: ((columnOf(score) + 0.5) * width) / columns,
      y: middle + (positive ? -1 : 1) * (2 * levels[index]! + 1.4) * radius,
    }));
    return { radius, middle, piles };
  }
}
