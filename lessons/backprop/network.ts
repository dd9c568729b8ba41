/** A 2-2-1 network with a squared error: forwards, backwards, by finite differences, and with known mistakes. */
import { activations } from '@/math/activation';
import { clamp, roundTo } from '@/math/vector';

/** Two weights and a bias for each unit: hidden unit 1, hidden unit 2, output unit 3. */
export const parameterIds = ['w11', 'w12', 'b1', 'w21', 'w22', 'b2', 'w31', 'w32', 'b3'] as const;
export type ParameterId = (typeof parameterIds)[number];

/** Place of a unit: 0 and 1 are hidden, 2 is the output. */
export type Unit = 0 | 1 | 2;
export const units = [0, 1, 2] as const;
const perUnit = 3;

export const unitFunctions = ['tanh', 'sigmoid', 'relu'] as const;
export type UnitFunction = (typeof unitFunctions)[number];

export interface Network {
  /** In the order of `parameterIds`. */
  readonly parameters: readonly number[];
  readonly x: readonly [number, number];
  readonly y: number;
  readonly f: UnitFunction;
}

export const startNetwork: Network = {
  parameters: [0.5, -0.4, 0.1, -0.6, 0.9, 0.2, 0.7, -0.5, 0.1],
  x: [1, 0.5],
  y: 1,
  f: 'tanh',
};

/** Index among the parameters of input i of a unit; i = 2 is its bias. */
export function parameterIndex(unit: Unit, i: number): number {
  return perUnit * unit + i;
}

/** Which unit a parameter belongs to, and which input it multiplies: 2 for the bias. */
export function placeOf(index: number): { readonly unit: Unit; readonly input: 0 | 1 | 2 } {
  return { unit: Math.floor(index / perUnit) as Unit, input: (index % perUnit) as 0 | 1 | 2 };
}

export interface Forward {
  readonly z: readonly number[];
  /** aⱼ = f(zⱼ); the last is the output ŷ. */
  readonly a: readonly number[];
  readonly loss: number;
}

/** What a unit's three parameters multiply: x or the hidden activations, and 1. */
export function inputsOf({ x }: Network, a: readonly number[], unit: Unit): readonly number[] {
  return unit === 2 ? [a[0]!, a[1]!, 1] : [...x, 1];
}

export function runForwards(network: Network): Forward {
  const { parameters, y, f } = network;
  const z: number[] = [];
  const a: number[] = [];
  for (const unit of units) {
    const inputs = inputsOf(network, a, unit);
    z[unit] = inputs.reduce((sum, v, i) => sum + parameters[parameterIndex(unit, i)]! * v, 0);
    a[unit] = activations[f].output(z[unit]);
  }
  return { z, a, loss: (a[2]! - y) ** 2 };
}

/** Mistakes that are made when this is written by hand. */
export const mistakes = ['none', 'sign', 'factor', 'transpose', 'slope'] as const;
export type Mistake = (typeof mistakes)[number];

export interface Backward {
  /** ∂L/∂aⱼ. */
  readonly byActivation: readonly number[];
  /** f′(zⱼ). */
  readonly slopes: readonly number[];
  /** δⱼ = ∂L/∂zⱼ. */
  readonly deltas: readonly number[];
  /** ∂L/∂w in the order of `parameterIds`. */
  readonly gradients: readonly number[];
}

function residualSlope(output: number, y: number, mistake: Mistake): number {
  if (mistake === 'sign') return 2 * (y - output);
  return mistake === 'factor' ? output - y : 2 * (output - y);
}

/**
 * δ₃ = ∂L/∂ŷ ⋅ f′(z₃) and δⱼ = δ₃ w₃ⱼ ⋅ f′(zⱼ) for the hidden units; every gradient is its unit's δ
 * times what the parameter multiplies (Rumelhart, Hinton & Williams 1986).
 */
export function runBackwards(
  network: Network,
  { z, a }: Forward,
  mistake: Mistake = 'none',
): Backward {
  const { parameters, y, f } = network;
  const slopes = units.map((j) => activations[f].derivative((mistake === 'slope' ? a : z)[j]!));
  const byOutput = residualSlope(a[2]!, y, mistake);
  const outputDelta = byOutput * slopes[2]!;
  const byHidden = [0, 1].map((i) => outputDelta * parameters[parameterIndex(2, i)]!);
  const deltas = [byHidden[0]! * slopes[0]!, byHidden[1]! * slopes[1]!, outputDelta];
  const gradients = units.flatMap((j) => inputsOf(network, a, j).map((v) => deltas[j]! * v));
  if (mistake === 'transpose') [gradients[1], gradients[3]] = [gradients[3]!, gradients[1]!];
  return { byActivation: [...byHidden, byOutput], slopes, deltas, gradients };
}

/** Half of the distance between the two runs of a finite difference. */
const nudge = 1e-5;

/** (L(w + h) − L(w − h)) / 2h, from two real runs with the parameter moved. */
export function measureGradient(network: Network, index: number): number {
  const lossAt = (by: number) =>
    runForwards({
      ...network,
      parameters: network.parameters.map((w, i) => w + (i === index ? by : 0)),
    }).loss;
  return (lossAt(nudge) - lossAt(-nudge)) / (2 * nudge);
}

/** Whether two slopes are the same number as far as finite differences can tell. */
export function agree(computed: number, measured: number): boolean {
  const size = Math.max(Math.abs(computed), Math.abs(measured));
  return Math.abs(computed - measured) <= 1e-8 + 1e-5 * size;
}

/** A nudge may cross the corner of a ReLU, where there is no one slope. */
export function atCorner({ f }: Network, { z }: Forward): boolean {
  return f === 'relu' && z.some((value) => Math.abs(value) < 1e-4);
}

/** One step of gradient descent: w ← w − α ∂L/∂w. */
export function descend(network: Network, gradients: readonly number[], rate: number): Network {
  const parameters = network.parameters.map((w, i) => w - rate * gradients[i]!);
  return { ...network, parameters };
}

/** Losses before and after each of some steps down the gradients that a mistake leads to. */
export function followMistake(mistake: Mistake, rate: number, count: number): readonly number[] {
  const losses: number[] = [];
  let network = startNetwork;
  for (let k = 0; k <= count; k++) {
    const forward = runForwards(network);
    losses.push(forward.loss);
    network = descend(network, runBackwards(network, forward, mistake).gradients, rate);
  }
  return losses;
}

export const limits = { parameter: 5, input: 3, grain: 0.05 } as const;

/** Typed numbers are kept as they are; only what is out of bounds is moved. */
export function setParameter(network: Network, index: number, value: number): Network {
  const kept = clamp(value, -limits.parameter, limits.parameter);
  return { ...network, parameters: network.parameters.map((w, i) => (i === index ? kept : w)) };
}

export type DataName = 'x1' | 'x2' | 'y';

export function readDatum({ x, y }: Network, name: DataName): number {
  return name === 'y' ? y : x[name === 'x1' ? 0 : 1];
}

export function setDatum(network: Network, name: DataName, value: number): Network {
  const kept = clamp(value, -limits.input, limits.input);
  if (name === 'y') return { ...network, y: kept };
  const [x1, x2] = network.x;
  return { ...network, x: name === 'x1' ? [kept, x2] : [x1, kept] };
}

/** A dragged value rests on the grain of the arrow keys. */
export function onGrain(value: number): number {
  return roundTo(value, limits.grain);
}
