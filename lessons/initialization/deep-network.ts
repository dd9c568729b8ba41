/** A network of ten layers of sixteen units on the measurements of 114 penguins, before any training. */
import { penguinTable } from '@/data/penguins-table';
import { Mlp } from '@/math/mlp/mlp';
import { drawNormal, seededRandom } from '@/math/random';
import { norm } from '@/math/vector';
import { flatnessOf, type FunctionName } from '@/math/nonlinearities';

export const hiddenLayers = 10;
export const width = 16;
const species = 3;
/** The table is sorted by species; every third bird is enough, and quicker to compute. */
const every = 3;

export interface DeepState {
  readonly name: FunctionName;
  /** Weights are drawn with the deviation gain / √inputs; 1 is LeCun's, √2 He's choice. */
  readonly gain: number;
  readonly seed: number;
}

export const deepOpening: DeepState = { name: 'sigmoid', gain: 1, seed: 1 };

/** What the text asks to be looked at, a button each. */
export const scenes: readonly Omit<DeepState, 'seed'>[] = [
  { name: 'sigmoid', gain: 1 },
  { name: 'tanh', gain: 1 },
  { name: 'tanh', gain: 4 },
  { name: 'relu', gain: 0.5 },
  { name: 'relu', gain: 1 },
  { name: 'relu', gain: 1.4 },
  { name: 'relu', gain: 4 },
];

export interface DeepLayer {
  /** From 1. */
  readonly layer: number;
  /** Every weighted sum of the layer: all birds, all units. */
  readonly z: Float64Array;
  /** How much a unit's activation differs from bird to bird: the deviation, root mean square over units. */
  readonly spread: number;
  /** The length ‖∂L/∂W‖ of the gradient of its weights. */
  readonly norm: number;
  /** Share of the sums where the function is flat. */
  readonly flat: number;
  /** Units whose slope is exactly 0 for every bird. */
  readonly dead: number;
}

export interface DeepReading {
  readonly loss: number;
  readonly layers: readonly DeepLayer[];
}

const birds = penguinTable.rows.flatMap((row, i) =>
  i % every === 0 ? [{ row, label: penguinTable.labels[i]! }] : [],
);
export const birdCount = birds.length;
const features = birds[0]!.row.length;

/** Each measurement less its mean, in standard deviations: `[birds, features]`. */
function standardise(): Float64Array {
  const x = new Float64Array(birdCount * features);
  for (let k = 0; k < features; k++) {
    const column = birds.map(({ row }) => row[k]!);
    const mean = column.reduce((sum, value) => sum + value, 0) / birdCount;
    const deviation = norm(column.map((value) => value - mean)) / Math.sqrt(birdCount);
    column.forEach((value, i) => (x[i * features + k] = (value - mean) / deviation));
  }
  return x;
}

const inputs = standardise();
/** One of the three is 1: `[birds, species]`. */
const targets = new Float64Array(birdCount * species);
birds.forEach(({ label }, i) => (targets[i * species + label] = 1));

const networks = new Map<FunctionName, Mlp>();

/** One network for each function, whose memory is used again and again. */
function networkOf(name: FunctionName): Mlp {
  const known = networks.get(name);
  if (known !== undefined) return known;
  const hidden = Array.from({ length: hiddenLayers }, () => ({ units: width, activation: name }));
  const made = new Mlp({
    inputs: features,
    layers: [...hidden, { units: species, activation: 'softmax' }],
    loss: 'cross-entropy',
    optimiser: { type: 'sgd' },
    batch: birdCount,
    seed: 1,
  });
  networks.set(name, made);
  return made;
}

/** The network with its first weights; GELU is in the form with tanh, within 0.0005 of the other. */
export function openNetwork({ name, gain, seed }: DeepState): Mlp {
  const network = networkOf(name);
  const random = seededRandom(seed);
  for (const { inputs: count, parameters, weightCount } of network.layers) {
    const deviation = gain / Math.sqrt(count);
    parameters.fill(0);
    for (let i = 0; i < weightCount; i++) parameters[i] = deviation * drawNormal(random);
  }
  return network;
}

/** The mean cross-entropy on all birds; leaves the gradients in the network. */
export function differentiate(network: Mlp): number {
  return network.computeGradients(inputs, targets, birdCount);
}

export function readDeep(state: DeepState): DeepReading {
  const network = openNetwork(state);
  const loss = differentiate(network);
  const isFlat = flatnessOf(state.name);
  const layers = network.layers
    .slice(0, hiddenLayers)
    .map(({ z, a, gradients, weightCount }, l) => ({
      layer: l + 1,
      z: z.slice(),
      spread: spreadOf(a),
      norm: norm(Array.from(gradients.subarray(0, weightCount))),
      flat: z.reduce((sum, value) => sum + Number(isFlat(value)), 0) / z.length,
      dead: countDead(state.name, z),
    }));
  return { loss, layers };
}

/** Root mean square over the units of the deviation over the birds. */
function spreadOf(a: Float64Array): number {
  let variances = 0;
  for (let unit = 0; unit < width; unit++) {
    const own = Array.from({ length: birdCount }, (_, bird) => a[bird * width + unit]!);
    const mean = own.reduce((sum, value) => sum + value, 0) / birdCount;
    variances += own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / birdCount;
  }
  return Math.sqrt(variances / width);
}

/** Only ReLU has a slope of exactly 0, for every z that is not positive. */
function countDead(name: FunctionName, z: Float64Array): number {
  if (name !== 'relu') return 0;
  const silent = (unit: number) => {
    for (let at = unit; at < z.length; at += width) if (z[at]! > 0) return false;
    return true;
  };
  return Array.from({ length: width }, (_, unit) => unit).filter(silent).length;
}
