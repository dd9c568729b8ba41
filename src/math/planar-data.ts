/** Small two-dimensional data sets that are made up on the spot, the same ones for the same seed. */
import { drawNormal, seededRandom } from './random';

export interface LabelledPoints {
  /** Pairs of coordinates. */
  readonly points: readonly (readonly [number, number])[];
  /** The class of each point, counted from 0. */
  readonly classes: readonly number[];
}

export interface PointOptions {
  /** Number of points, dealt to the classes in turn. Default 200. */
  readonly n?: number;
  /** Standard deviation of the noise added to both coordinates. */
  readonly noise?: number;
  /** The same seed gives the same points. Default 1. */
  readonly seed?: number;
}

/** Places point `i` of its class, `t` of the way (0 to 1) through that class. */
type Place = (label: number, t: number) => readonly [number, number];

function scatter(
  { n = 200, noise = 0.1, seed = 1 }: PointOptions,
  classCount: number,
  place: Place,
): LabelledPoints {
  if (!Number.isInteger(n) || n < classCount) {
    throw new RangeError(`n is ${n}; it must be a whole number of at least ${classCount}.`);
  }
  const random = seededRandom(seed);
  const classes = Array.from({ length: n }, (_, i) => i % classCount);
  const perClass = Math.ceil(n / classCount);
  const points = classes.map((label, i) => {
    const t = Math.floor(i / classCount) / Math.max(1, perClass - 1);
    const [x1, x2] = place(label, t);
    return [x1 + noise * drawNormal(random), x2 + noise * drawNormal(random)] as const;
  });
  return { points, classes };
}

/** Two half circles of radius 1 that reach into each other. */
export function makeMoons(options: PointOptions = {}): LabelledPoints {
  return scatter(options, 2, (label, t) => {
    const angle = Math.PI * t;
    return label === 0
      ? [Math.cos(angle), Math.sin(angle)]
      : [1 - Math.cos(angle), 0.5 - Math.sin(angle)];
  });
}

export interface CircleOptions extends PointOptions {
  /** Radius of the inner circle; the outer one's is 1. Default 0.5. */
  readonly factor?: number;
}

/** Class 0 on a circle of radius 1, class 1 on a smaller one inside it. */
export function makeCircles(options: CircleOptions = {}): LabelledPoints {
  const { factor = 0.5 } = options;
  return scatter(options, 2, (label, t) => {
    const radius = label === 0 ? 1 : factor;
    return [radius * Math.cos(2 * Math.PI * t), radius * Math.sin(2 * Math.PI * t)];
  });
}

export interface SpiralOptions extends PointOptions {
  /** Number of arms, one class each. Default 2. */
  readonly classes?: number;
  /** Full turns from the centre to radius 1. Default 1. */
  readonly turns?: number;
}

/** Arms of Archimedes' spiral, r proportional to the angle. */
export function makeSpirals(options: SpiralOptions = {}): LabelledPoints {
  const { classes = 2, turns = 1 } = options;
  return scatter({ noise: 0.05, ...options }, classes, (label, t) => {
    const angle = 2 * Math.PI * (turns * t + label / classes);
    return [t * Math.cos(angle), t * Math.sin(angle)];
  });
}

export interface BlobOptions extends PointOptions {
  /** Number of classes, their centres evenly on a circle of radius 1. Default 2. */
  readonly classes?: number;
}

/** Round clouds, one a class; `noise` is their spread (default 0.3). */
export function makeBlobs(options: BlobOptions = {}): LabelledPoints {
  const { classes = 2 } = options;
  return scatter({ noise: 0.3, ...options }, classes, (label) => {
    const angle = (2 * Math.PI * label) / classes;
    return [Math.cos(angle), Math.sin(angle)];
  });
}

/** Round clouds around (±1, ±1), class 1 where the signs differ; `noise` is their spread (default 0.3). */
export function makeXor(options: PointOptions = {}): LabelledPoints {
  const corners = [
    [-1, -1],
    [-1, 1],
    [1, 1],
    [1, -1],
  ] as const;
  const { points } = scatter({ noise: 0.3, ...options }, 4, (corner) => corners[corner]!);
  return { points, classes: points.map((_, i) => i % 2) };
}

export const gates = {
  and: [0, 0, 0, 1],
  or: [0, 1, 1, 1],
  xor: [0, 1, 1, 0],
} as const;

/** The truth table of a logical gate, inputs in the order 00, 01, 10, 11. */
export function makeGate(name: keyof typeof gates): LabelledPoints {
  return {
    points: [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ],
    classes: gates[name],
  };
}
