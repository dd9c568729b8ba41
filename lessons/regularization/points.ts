/** Points drawn around a curve, for the figures that fit them: twelve to learn from, twenty-four held back. */
import { drawNormal, seededRandom } from '@/math/random';
import { roundTo } from '@/math/vector';

export type Point = readonly [number, number];

export const trainingCount = 12;
const validationCount = 24;
/** Standard deviation of what each y has been moved by. */
const noise = 0.25;

export const area = { x: [-1, 1], y: [-2, 2] } as const;

/** What the points come from, and what no fit is told. */
export function hiddenCurve(x: number): number {
  return Math.sin(Math.PI * x);
}

/** One point in each of `count` equal stretches of the x axis. */
function draw(count: number, random: () => number): Point[] {
  return Array.from({ length: count }, (_, i) => {
    const x = roundTo(-1 + (2 * (i + random())) / count, 0.001);
    return [x, roundTo(hiddenCurve(x) + noise * drawNormal(random), 0.001)];
  });
}

export interface Points {
  readonly training: readonly Point[];
  readonly validation: readonly Point[];
}

/** The same seed gives the same points. */
export function drawPoints(seed: number): Points {
  const random = seededRandom(seed);
  const training = draw(trainingCount, random);
  return { training, validation: draw(validationCount, random) };
}
