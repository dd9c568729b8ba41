/** A network that learns twelve points by heart, or is kept from it by one of three means; every twentieth step is kept. */
import { Mlp } from '@/math/mlp/mlp';
import { area, drawPoints, type Point } from './points';

export const remedies = ['none', 'l2', 'l1', 'dropout'] as const;
export type Remedy = (typeof remedies)[number];

/** Units in each of the two hidden layers. */
export const width = 20;
/** Steps between two moments that are kept, and how many of these there are after the start. */
export const stride = 20;
export const mostMoments = 100;
const rate = 0.01;

export interface NetworkState {
  readonly remedy: Remedy;
  /** Place among the remedy's strengths. */
  readonly strength: number;
  readonly seed: number;
  readonly moment: number;
}

export const networkOpening: NetworkState = { remedy: 'none', strength: 0, seed: 1, moment: 0 };

/** What each remedy's slider goes through: λ, or the share of units that dropout takes. */
export const strengths: Readonly<Record<Remedy, readonly number[]>> = {
  none: [0],
  l2: [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03],
  l1: [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03],
  dropout: [0.1, 0.2, 0.3, 0.5, 0.8],
};

/** Where each remedy's slider stands when it is chosen. */
export const usual: Readonly<Record<Remedy, number>> = { none: 0, l2: 2, l1: 2, dropout: 0 };

export interface Moment {
  readonly step: number;
  readonly training: number;
  readonly validation: number;
  /** ŷ at each of `grid`. */
  readonly curve: Float64Array;
  /** Weights of all layers, biases left out. */
  readonly weights: Float64Array;
  /** For each hidden layer the units that this step left out for its first point; empty before the first step. */
  readonly dropped: readonly (readonly number[])[];
}

export const grid = Array.from(
  { length: 101 },
  (_, i) => area.x[0] + ((area.x[1] - area.x[0]) * i) / 100,
);

function columns(points: readonly Point[]) {
  return {
    x: Float64Array.from(points, ([x]) => x),
    y: Float64Array.from(points, ([, y]) => y),
    count: points.length,
  };
}

function makeNetwork({ remedy, strength, seed }: Omit<NetworkState, 'moment'>): Mlp {
  const value = strengths[remedy][strength] ?? 0;
  const dropout = remedy === 'dropout' ? value : 0;
  const hidden = { units: width, activation: 'tanh', dropout } as const;
  return new Mlp({
    ...{ inputs: 1, layers: [hidden, hidden, { units: 1, activation: 'linear' }] },
    ...{ loss: 'mean-squared-error', optimiser: { type: 'adam' }, batch: grid.length, seed },
    l1: remedy === 'l1' ? value : 0,
    l2: remedy === 'l2' ? value : 0,
  });
}

/** The whole run: moments 0 … `mostMoments`, the first before any step. */
export function runNetwork(state: Omit<NetworkState, 'moment'>): readonly Moment[] {
  const points = drawPoints(state.seed);
  const [training, validation] = [columns(points.training), columns(points.validation)];
  const network = makeNetwork(state);
  const line = Float64Array.from(grid);
  const errorOn = ({ x, y, count }: ReturnType<typeof columns>) => {
    const out = network.predict(x, count);
    return y.reduce((sum, target, i) => sum + (out[i]! - target) ** 2, 0) / count;
  };
  return Array.from({ length: mostMoments + 1 }, (_, moment) => {
    for (let i = 0; moment > 0 && i < stride; i++) {
      network.train(training.x, training.y, training.count, rate);
    }
    const dropped = moment === 0 || state.remedy !== 'dropout' ? [] : droppedUnits(network);
    return {
      ...{ step: moment * stride, dropped },
      training: errorOn(training),
      validation: errorOn(validation),
      curve: network.predict(line, grid.length).slice(0, grid.length),
      weights: weightsOf(network),
    };
  });
}

/** Read right after a training step: what dropout took is exactly 0, and a tanh hardly ever is. */
function droppedUnits({ layers }: Mlp): number[][] {
  return layers
    .slice(0, -1)
    .map(({ a, units }) => Array.from({ length: units }, (_, i) => i).filter((i) => a[i] === 0));
}

function weightsOf({ layers }: Mlp): Float64Array {
  return Float64Array.from(
    layers.flatMap(({ parameters, weightCount }) => [...parameters.subarray(0, weightCount)]),
  );
}

/** The moment of least validation error, at which early stopping would have kept the weights. */
export function bestMoment(run: readonly Moment[]): number {
  return run.reduce((best, it, i) => (it.validation < run[best]!.validation ? i : best), 0);
}

/** Share of the weights nearer to 0 than this. */
const nearZero = 0.01;
export function shareNearZero(weights: ArrayLike<number>): number {
  return Array.from(weights).filter((w) => Math.abs(w) < nearZero).length / weights.length;
}
