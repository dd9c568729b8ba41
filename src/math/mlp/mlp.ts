/**
 * A multi-layer perceptron on typed arrays, for figures that train at every frame. A training step
 * allocates nothing: every buffer is made once, for the largest batch.
 */
import { seededRandom } from '../random';
import { paddedLength, type Span, type Workspace } from './kernels';
import { DenseLayer, type LayerOptions } from './layer';
import { applyLoss, type LossName } from './loss';
import { makeOptimiser, type OptimiserOptions, type Update } from './optimiser';
import { makeWorkspace } from './workspace';

export interface MlpOptions {
  readonly inputs: number;
  /** From the first hidden layer to the output. */
  readonly layers: readonly LayerOptions[];
  readonly loss: LossName;
  readonly optimiser: OptimiserOptions;
  /** Added to the loss: l1·Σ|w| + l2·Σw² over the weights, biases left out. */
  readonly l1?: number;
  readonly l2?: number;
  /** The most rows that one call is given. */
  readonly batch: number;
  /** The same seed gives the same weights and the same dropout masks. */
  readonly seed: number;
}

export class Mlp {
  readonly layers: readonly DenseLayer[];
  private readonly options: MlpOptions;
  private readonly workspace: Workspace;
  /** Where the rows of a call are copied to. */
  private readonly input: Float64Array;
  /** ∂L/∂x of the last `backwardInput`. */
  private readonly inputDelta: Span;
  private updates: readonly Update[] = [];
  private random: () => number = () => 0;

  /** Throws a RangeError for sizes below 1, dropout outside [0, 1), or a loss that the output does not fit. */
  constructor(options: MlpOptions) {
    checkOptions(options);
    this.options = options;
    const { batch } = options;
    this.workspace = makeWorkspace(countNumbers(options));
    const input = this.workspace.allocate(batch * options.inputs);
    this.input = input.values;
    this.inputDelta = this.workspace.allocate(batch * options.inputs);
    let below: DenseLayer | Span = input;
    let inputs = options.inputs;
    this.layers = options.layers.map((layer) => {
      const dense = new DenseLayer(below, inputs, layer, batch, this.workspace);
      below = dense;
      inputs = layer.units;
      return dense;
    });
    this.reset();
  }

  /** The last layer. */
  get output(): DenseLayer {
    return this.layers[this.layers.length - 1]!;
  }

  /** Back to the first weights and an optimiser without memory. */
  reset(): void {
    this.random = seededRandom(this.options.seed);
    for (const layer of this.layers) layer.initialise(this.random);
    this.updates = this.layers.map((layer) =>
      makeOptimiser(this.options.optimiser, layer.parameters.length, this.workspace.kernels),
    );
  }

  /**
   * The outputs for `rows` rows of `x` `[rows, inputs]`: a view `[batch, units]` that the next call
   * overwrites. Its memory is shared with other networks, so post a `slice()` of it, never itself.
   */
  predict(x: Float64Array, rows: number): Float64Array {
    return this.forward(x, rows, null);
  }

  private forward(x: Float64Array, rows: number, random: (() => number) | null): Float64Array {
    if (rows > this.options.batch) {
      throw new RangeError(`${rows} rows, but the network was made for ${this.options.batch}`);
    }
    const { input } = this;
    const numbers = rows * this.options.inputs;
    for (let i = 0; i < numbers; i++) input[i] = x[i]!;
    for (let l = 0; l < this.layers.length; l++) this.layers[l]!.forward(rows, random);
    return this.output.a;
  }

  /** The mean loss of a batch without the penalties; leaves the gradients, penalties included, in the layers. */
  computeGradients(x: Float64Array, y: Float64Array, rows: number): number {
    this.forward(x, rows, this.random);
    const loss = applyLoss(this.options.loss, this.output, y, rows);
    this.backward(rows);
    return loss;
  }

  /**
   * The gradients, penalties included, of a loss of one's own: ∂L/∂z of the output stands in its `delta`,
   * row by row, and the rows are those of the last pass.
   */
  backward(rows: number): void {
    for (let l = this.layers.length - 1; l >= 0; l--) {
      const layer = this.layers[l]!;
      const below = this.layers[l - 1];
      layer.accumulateGradients(rows);
      if (below === undefined) continue;
      layer.backwardInput(below, rows);
      below.backwardActivation(rows);
    }
    this.addPenalties();
  }

  /**
   * ∂L/∂x of the same loss, `[rows, inputs]`, with the gradients of the weights left as they are: a view
   * that the next call overwrites.
   */
  backwardInput(rows: number): Float64Array {
    for (let l = this.layers.length - 1; l > 0; l--) {
      const below = this.layers[l - 1]!;
      this.layers[l]!.backwardInput(below, rows);
      below.backwardActivation(rows);
    }
    this.layers[0]!.backwardInput(this.inputDelta, rows);
    return this.inputDelta.values;
  }

  private addPenalties(): void {
    const { l1 = 0, l2 = 0 } = this.options;
    if (l1 === 0 && l2 === 0) return;
    for (const { parameters, gradients, weightCount } of this.layers) {
      for (let i = 0; i < weightCount; i++) {
        gradients[i] = gradients[i]! + l1 * Math.sign(parameters[i]!) + 2 * l2 * parameters[i]!;
      }
    }
  }

  /** One step on a batch of `rows` rows; returns the mean loss before it. `rate` is the learning rate α. */
  train(x: Float64Array, y: Float64Array, rows: number, rate: number): number {
    const loss = this.computeGradients(x, y, rows);
    this.descend(rate);
    return loss;
  }

  /** One step of the optimiser along the gradients that were last computed. */
  descend(rate: number): void {
    for (let l = 0; l < this.layers.length; l++) this.layers[l]!.step(this.updates[l]!, rate);
  }
}

/** The numbers that the network takes of its workspace. */
function countNumbers({ inputs, layers, batch }: MlpOptions): number {
  let below = inputs;
  let count = 2 * paddedLength(batch * inputs);
  for (const { units } of layers) {
    count += DenseLayer.countNumbers(below, units, batch);
    below = units;
  }
  return count;
}

function checkOptions({ inputs, layers, loss, batch }: MlpOptions): void {
  const sizes = [inputs, batch, ...layers.map((layer) => layer.units)];
  if (layers.length === 0 || sizes.some((size) => !Number.isInteger(size) || size < 1)) {
    throw new RangeError(`Sizes must be whole numbers from 1: ${sizes.join(', ')}`);
  }
  for (const [index, { activation, dropout = 0 }] of layers.entries()) {
    const last = index === layers.length - 1;
    if (!(dropout >= 0 && dropout < 1) || (last && dropout > 0)) {
      throw new RangeError(`Dropout ${dropout} in layer ${index}: hidden layers only, from 0 to 1`);
    }
    if (activation === 'softmax' && (!last || loss !== 'cross-entropy')) {
      throw new RangeError('Softmax stands in the output layer, with cross-entropy');
    }
    if (last && loss === 'cross-entropy' && activation !== 'softmax' && activation !== 'sigmoid') {
      throw new RangeError(`Cross-entropy needs a sigmoid or softmax output, not ${activation}`);
    }
  }
}
