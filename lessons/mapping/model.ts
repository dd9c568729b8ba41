/** A network of one hidden layer that bends to a drawn curve, and what each of its units adds. */
import { activations } from '@/math/activation';
import { Mlp } from '@/math/mlp/mlp';
import { clamp, roundTo } from '@/math/vector';

/** Where the curve is drawn and its examples lie. */
export const drawn = [-1, 1] as const;
/** What the figure shows: a part without examples on either side. */
export const shown = { x: [-1.6, 1.6], y: [-1.5, 1.5] } as const;
export const exampleCount = 41;
export const grain = 0.05;

/** x of every example. */
export const places: readonly number[] = Array.from(
  { length: exampleCount },
  (_, i) => drawn[0] + ((drawn[1] - drawn[0]) * i) / (exampleCount - 1),
);

export const curveNames = ['wave', 'step', 'peak'] as const;
export type CurveName = (typeof curveNames)[number];

const curves: Readonly<Record<CurveName, (x: number) => number>> = {
  wave: (x) => 0.8 * Math.sin(Math.PI * 1.5 * x),
  step: (x) => (x < 0 ? -0.6 : 0.6),
  peak: (x) => 1 - 2.4 * Math.abs(x),
};

/** The heights of a curve at every place, on the grain of the arrow keys where they are drawn by hand. */
export function heightsOf(name: CurveName): readonly number[] {
  return places.map(curves[name]);
}

export const fitActivations = ['tanh', 'relu', 'sigmoid'] as const;
export type FitActivation = (typeof fitActivations)[number];

export interface NetworkChoice {
  readonly units: number;
  readonly activation: FitActivation;
  readonly seed: number;
}

export const opening: NetworkChoice = { units: 6, activation: 'tanh', seed: 1 };
export const mostUnits = 12;

/** Weights, biases and output weights of all units, and the output's own bias. */
export function countParameters({ units }: NetworkChoice): number {
  return 3 * units + 1;
}

/** The heights with a stroke from one point to another drawn into them. */
export function drawStroke(
  heights: readonly number[],
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
): readonly number[] {
  const half = (drawn[1] - drawn[0]) / (exampleCount - 1) / 2;
  const [left, right] = [Math.min(x0, x1) - half, Math.max(x0, x1) + half];
  return heights.map((height, i) => {
    const x = places[i]!;
    if (x < left || x > right) return height;
    const share = x1 === x0 ? 1 : clamp((x - x0) / (x1 - x0), 0, 1);
    return roundTo(clamp(y0 + share * (y1 - y0), ...shown.y), 0.01);
  });
}

/** One hidden unit: what it adds to the output is v · f(wx + b). */
export interface Unit {
  readonly w: number;
  readonly b: number;
  readonly v: number;
}

export interface FitReading {
  readonly steps: number;
  /** Mean squared error over the examples. */
  readonly loss: number;
  readonly units: readonly Unit[];
  /** The output's bias. */
  readonly c: number;
}

export function addOf({ w, b, v }: Unit, activation: FitActivation, x: number): number {
  return v * activations[activation].output(w * x + b);
}

export function outputOf({ units, c }: FitReading, activation: FitActivation, x: number): number {
  return units.reduce((sum, unit) => sum + addOf(unit, activation, x), c);
}

const rate = 0.02;

/** The network while it learns. */
export class CurveFit {
  private readonly choice: NetworkChoice;
  private readonly network: Mlp;
  private steps = 0;

  constructor(choice: NetworkChoice) {
    this.choice = choice;
    this.network = new Mlp({
      inputs: 1,
      layers: [
        { units: choice.units, activation: choice.activation },
        { units: 1, activation: 'linear' },
      ],
      loss: 'mean-squared-error',
      optimiser: { type: 'adam' },
      batch: exampleCount,
      seed: choice.seed,
    });
  }

  /** Full-batch steps of Adam with a rate of 0.02. */
  train(heights: readonly number[], count: number): void {
    const [x, y] = [Float64Array.from(places), Float64Array.from(heights)];
    for (let step = 0; step < count; step++) this.network.train(x, y, exampleCount, rate);
    this.steps += count;
  }

  read(heights: readonly number[]): FitReading {
    const [hidden, output] = this.network.layers;
    const { units } = this.choice;
    const reading = {
      steps: this.steps,
      units: Array.from({ length: units }, (_, i) => ({
        w: hidden!.parameters[i]!,
        b: hidden!.parameters[units + i]!,
        v: output!.parameters[i]!,
      })),
      c: output!.parameters[units]!,
      loss: 0,
    };
    const { activation } = this.choice;
    const loss = places.reduce(
      (sum, x, i) => sum + (outputOf(reading, activation, x) - heights[i]!) ** 2,
      0,
    );
    return { ...reading, loss: loss / exampleCount };
  }
}
