/** Distributions of points in the plane for a generator to imitate, and how much of one it has reached. */
import { drawNormal } from '../random';

type Place = readonly [number, number];

/** An even mixture of round Gaussians. */
export interface Target {
  readonly centres: readonly Place[];
  /** Standard deviation of each, in both directions. */
  readonly spread: number;
  /** Its parts, for counting how many are reached: places of which every centre has one near it. */
  readonly parts: readonly Place[];
}

export const presetNames = ['ring', 'grid', 'line', 'moons', 'one'] as const;
export type PresetName = (typeof presetNames)[number];

function distance(a: Place, b: Place): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** Some of the points, such that each of the others is within `radius` of one of them; in their order. */
export function thinOut(points: readonly Place[], radius: number): Place[] {
  const kept: Place[] = [];
  for (const point of points) {
    if (kept.every((other) => distance(point, other) > radius)) kept.push(point);
  }
  return kept;
}

const spreadOfBlobs = 0.1;
const spreadOfLines = 0.06;
/** Along a line a part is counted in about every third of a unit. */
const partLength = 0.35;

function sample(count: number, at: (t: number) => Place): Place[] {
  return Array.from({ length: count }, (_, i) => at(i / (count - 1)));
}

/** A target along lines: points that lie close to one another. */
export function targetAlong(points: readonly Place[]): Target {
  return { centres: points, spread: spreadOfLines, parts: thinOut(points, partLength) };
}

function blobs(centres: readonly Place[]): Target {
  return { centres, spread: spreadOfBlobs, parts: centres };
}

export const presets: Readonly<Record<PresetName, Target>> = {
  ring: blobs(
    Array.from({ length: 8 }, (_, i): Place => {
      const angle = (i * Math.PI) / 4;
      return [1.4 * Math.cos(angle), 1.4 * Math.sin(angle)];
    }),
  ),
  grid: blobs([-1.3, 0, 1.3].flatMap((y) => [-1.3, 0, 1.3].map((x): Place => [x, y]))),
  line: targetAlong(sample(80, (t) => [-1.5 + 3 * t, 0.8 * (2 * t - 1)])),
  moons: targetAlong([
    ...sample(60, (t) => [-0.5 + Math.cos(Math.PI * t), -0.2 + Math.sin(Math.PI * t)]),
    ...sample(60, (t) => [0.5 - Math.cos(Math.PI * t), 0.2 - Math.sin(Math.PI * t)]),
  ]),
  one: blobs([[1.2, 1.2]]),
};

/** Fills `into` `[rows, 2]` with draws. */
export function drawTarget(target: Target, random: () => number, into: Float64Array): void {
  const { centres, spread } = target;
  for (let i = 0; i < into.length; i += 2) {
    const [x, y] = centres[Math.floor(random() * centres.length)]!;
    into[i] = x + spread * drawNormal(random);
    into[i + 1] = y + spread * drawNormal(random);
  }
}

export interface Coverage {
  /** Parts with their share of points near them, and all parts. */
  readonly reached: number;
  readonly parts: number;
  /** Share of the points that are near any centre: within three standard deviations. */
  readonly near: number;
}

/** A part counts as reached when it has this share of the points that would be its own. */
const fairShare = 0.25;

/** How much of a target the points `[rows, 2]` cover. Each point that is near is its nearest part's. */
export function measureCoverage(
  { centres, spread, parts }: Target,
  points: Float64Array,
): Coverage {
  const rows = points.length / 2;
  const counts = parts.map(() => 0);
  let near = 0;
  for (let i = 0; i < points.length; i += 2) {
    const at: Place = [points[i]!, points[i + 1]!];
    if (!centres.some((centre) => distance(centre, at) <= 3 * spread)) continue;
    near++;
    let best = 0;
    for (let p = 1; p < parts.length; p++) {
      if (distance(parts[p]!, at) < distance(parts[best]!, at)) best = p;
    }
    counts[best] = counts[best]! + 1;
  }
  const enough = (fairShare * rows) / parts.length;
  const reached = counts.filter((count) => count >= enough).length;
  return { reached, parts: parts.length, near: near / rows };
}
