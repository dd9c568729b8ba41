/** A network that parts points of the plane into two classes, trained step by step, with what each of its units draws. */
import { crossEntropyOfLogit } from './cross-entropy';
import type { UnitActivation } from './mlp/elementwise';
import type { DenseLayer } from './mlp/layer';
import { Mlp } from './mlp/mlp';
import type { LabelledPoints } from './planar-data';
import type { Square } from './plane-line';

export interface PlaneNetworkOptions {
  /** Units of each hidden layer; none for a single neuron. */
  readonly hidden: readonly number[];
  /** Of the hidden layers; the output is a sigmoid. */
  readonly activation: UnitActivation;
  /** Learning rate of Adam (Kingma & Ba 2015) on the whole training set at once. */
  readonly rate: number;
  readonly seed: number;
  readonly training: LabelledPoints;
  readonly test: LabelledPoints;
  /** What is drawn of the plane, and in how many cells along a side. */
  readonly square: Square;
  readonly side: number;
}

export interface Score {
  /** Mean cross-entropy. */
  readonly loss: number;
  /** Share of points on the right side of 0.5. */
  readonly accuracy: number;
}

/** One layer for one input: a = f(z), z = Wx + b. */
export interface LayerResponse {
  readonly x: readonly number[];
  /** One row a unit. */
  readonly weights: readonly (readonly number[])[];
  readonly bias: readonly number[];
  readonly z: readonly number[];
  readonly a: readonly number[];
}

/** Rows of pairs and targets, as the network takes them. */
interface Rows {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Parameters of dense layers from `inputs` through `widths`: a weight for every input and a bias, for every unit. */
export function countDenseParameters(inputs: number, widths: readonly number[]): number {
  return widths.reduce((sum, units, i) => sum + (units * (widths[i - 1] ?? inputs) + units), 0);
}

function toRows({ points, classes }: LabelledPoints): Rows {
  return { x: Float64Array.from(points.flat()), y: Float64Array.from(classes) };
}

/** The middles of all cells, row by row from the upper left. */
function layGrid({ min, max }: Square, side: number): Float64Array {
  const cell = (max - min) / side;
  const grid = new Float64Array(2 * side * side);
  for (let i = 0; i < side * side; i++) {
    grid[2 * i] = min + ((i % side) + 0.5) * cell;
    grid[2 * i + 1] = max - (Math.floor(i / side) + 0.5) * cell;
  }
  return grid;
}

export class PlaneNetwork {
  readonly options: PlaneNetworkOptions;
  /**
   * What every layer draws, from the first hidden one to the output: activations `[side², units]`, rows of
   * cells from the upper left. `draw` overwrites them.
   */
  readonly pictures: readonly Float32Array[];
  epochs = 0;
  private readonly network: Mlp;
  private readonly training: Rows;
  private readonly test: Rows;
  private readonly grid: Float64Array;

  constructor(options: PlaneNetworkOptions) {
    const { hidden, activation, training, test, square, side, seed } = options;
    this.options = options;
    this.training = toRows(training);
    this.test = toRows(test);
    this.grid = layGrid(square, side);
    this.network = new Mlp({
      inputs: 2,
      layers: [
        ...hidden.map((units) => ({ units, activation })),
        { units: 1, activation: 'sigmoid' as const },
      ],
      loss: 'cross-entropy',
      optimiser: { type: 'adam' },
      batch: Math.max(side * side, this.training.y.length, this.test.y.length),
      seed,
    });
    this.pictures = this.layers.map(({ units }) => new Float32Array(side * side * units));
    this.draw();
  }

  get layers(): readonly DenseLayer[] {
    return this.network.layers;
  }

  /** Steps of Adam, each on the whole training set. */
  train(epochs: number): void {
    const { x, y } = this.training;
    for (let i = 0; i < epochs; i++) this.network.train(x, y, y.length, this.options.rate);
    this.epochs += epochs;
  }

  /** Back to the first weights. */
  reset(): void {
    this.network.reset();
    this.epochs = 0;
  }

  score(on: 'training' | 'test'): Score {
    const { x, y } = this[on];
    this.network.predict(x, y.length);
    const { z } = this.network.output;
    let [loss, right] = [0, 0];
    for (let i = 0; i < y.length; i++) {
      loss += crossEntropyOfLogit(z[i]!, y[i]!);
      if (z[i]! >= 0 === (y[i] === 1)) right++;
    }
    return { loss: loss / y.length, accuracy: right / y.length };
  }

  /** Brings `pictures` up to date. */
  draw(): void {
    const rows = this.grid.length / 2;
    this.network.predict(this.grid, rows);
    this.layers.forEach(({ a, units }, l) => {
      // What a layer holds is longer where a batch of points is longer than the grid.
      this.pictures[l]!.set(a.subarray(0, rows * units));
    });
  }

  /** Every layer's arithmetic for one input. */
  respond(to: readonly [number, number]): readonly LayerResponse[] {
    this.network.predict(Float64Array.from(to), 1);
    return this.layers.map((layer) => ({
      x: [...layer.x.subarray(0, layer.inputs)],
      weights: Array.from({ length: layer.units }, (_, unit) => [
        ...layer.parameters.subarray(unit * layer.inputs, (unit + 1) * layer.inputs),
      ]),
      bias: [...layer.parameters.subarray(layer.weightCount)],
      z: [...layer.z.subarray(0, layer.units)],
      a: [...layer.a.subarray(0, layer.units)],
    }));
  }

  /** Puts one weight in its place. @param from which of the layer's inputs; its length means the bias */
  setWeight(layer: number, unit: number, from: number, value: number): void {
    const { parameters, inputs, weightCount } = this.layers[layer]!;
    parameters[from === inputs ? weightCount + unit : unit * inputs + from] = value;
  }
}
