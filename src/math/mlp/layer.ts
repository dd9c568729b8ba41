/** One dense layer of the small network: a = f(Wx + b) for a whole batch, and its gradients, in buffers made once. */
import { drawNormal } from '../random';
import { activate, applySoftmax, multiplyBySlope, type UnitActivation } from './elementwise';
import { paddedLength, type Kernels, type Span, type Workspace } from './kernels';
import type { Update } from './optimiser';

export interface LayerOptions {
  readonly units: number;
  readonly activation: UnitActivation | 'softmax';
  /** Share of units switched off in training, from 0 up to but not including 1; the rest are scaled up. */
  readonly dropout?: number;
}

const heActivations: ReadonlySet<string> = new Set(['relu', 'leaky-relu', 'elu', 'gelu']);

export class DenseLayer {
  /** The rows that the layer reads, `[batch, inputs]`: the network's input or the `a` of the layer below. */
  readonly x: Float64Array;
  readonly inputs: number;
  readonly units: number;
  readonly activation: UnitActivation | 'softmax';
  readonly dropout: number;
  readonly weightCount: number;
  /** Weights row by row, one row of `inputs` per unit, then one bias per unit. */
  readonly parameters: Float64Array;
  readonly gradients: Float64Array;
  /** Pre-activations, activations and ∂L/∂z: `[batch, units]`. */
  readonly z: Float64Array;
  readonly a: Float64Array;
  readonly delta: Float64Array;
  /** Factors 0 or 1/(1 − dropout) of the last training pass. */
  private readonly mask: Float64Array;
  private readonly kernels: Kernels;
  /** The arrays above, as the kernels take them. */
  private readonly spans: Readonly<
    Record<'x' | 'parameters' | 'gradients' | 'z' | 'a' | 'delta', Span>
  >;

  /**
   * Reads `below`: another layer, or the network's input. `workspace` needs room for `countNumbers` and
   * must be where what it reads comes from.
   */
  constructor(
    below: DenseLayer | Span,
    inputs: number,
    options: LayerOptions,
    batch: number,
    workspace: Workspace,
  ) {
    this.kernels = workspace.kernels;
    this.inputs = inputs;
    this.units = options.units;
    this.activation = options.activation;
    this.dropout = options.dropout ?? 0;
    this.weightCount = inputs * options.units;
    const cells = batch * this.units;
    this.spans = {
      x: below instanceof DenseLayer ? below.spans.a : below,
      parameters: workspace.allocate(this.weightCount + this.units),
      gradients: workspace.allocate(this.weightCount + this.units),
      z: workspace.allocate(cells),
      a: workspace.allocate(cells),
      delta: workspace.allocate(cells),
    };
    this.x = this.spans.x.values;
    this.parameters = this.spans.parameters.values;
    this.gradients = this.spans.gradients.values;
    this.z = this.spans.z.values;
    this.a = this.spans.a.values;
    this.delta = this.spans.delta.values;
    this.mask = new Float64Array(this.dropout > 0 ? cells : 0);
  }

  /** The numbers that a layer takes of its workspace. */
  static countNumbers(inputs: number, units: number, batch: number): number {
    return 2 * paddedLength((inputs + 1) * units) + 3 * paddedLength(batch * units);
  }

  /** He et al. 2015 for the ReLU family, Glorot & Bengio 2010 otherwise; biases 0. */
  initialise(random: () => number): void {
    const he = heActivations.has(this.activation);
    const deviation = Math.sqrt(he ? 2 / this.inputs : 2 / (this.inputs + this.units));
    this.parameters.fill(0);
    for (let i = 0; i < this.weightCount; i++) this.parameters[i] = deviation * drawNormal(random);
  }

  /** a ← f(Wx + b) for the first `rows` rows; with `random`, units are dropped. */
  forward(rows: number, random: (() => number) | null): void {
    const { inputs, units, activation, kernels } = this;
    const { x, parameters, z, a } = this.spans;
    kernels.multiplyByWeights(x, inputs, parameters, z, units, rows);
    const cells = rows * units;
    if (activation === 'softmax') applySoftmax(this.z, this.a, rows, units);
    else activate(kernels, activation, z, a, cells);
    if (random !== null && this.dropout > 0) this.drop(cells, random);
  }

  private drop(cells: number, random: () => number): void {
    const scale = 1 / (1 - this.dropout);
    for (let i = 0; i < cells; i++) {
      this.mask[i] = random() < this.dropout ? 0 : scale;
      this.a[i] = this.a[i]! * this.mask[i]!;
    }
  }

  /** Turns ∂L/∂a, as `delta` holds it, into ∂L/∂z = ∂L/∂a · f′(z). Softmax belongs to the loss. */
  backwardActivation(rows: number): void {
    const cells = rows * this.units;
    if (this.dropout > 0) {
      for (let i = 0; i < cells; i++) {
        this.delta[i] = this.delta[i]! * this.mask[i]!;
        // The slope is read off f(z), not off what dropout made of it.
        if (this.mask[i]! > 0) this.a[i] = this.a[i]! / this.mask[i]!;
      }
    }
    if (this.activation !== 'softmax') {
      const { z, a, delta } = this.spans;
      multiplyBySlope(this.kernels, this.activation, z, a, delta, cells);
    }
  }

  /** Sums ∂L/∂W = Σ δxᵀ and ∂L/∂b = Σ δ over the rows. */
  accumulateGradients(rows: number): void {
    const { inputs, units } = this;
    const { x, gradients, delta } = this.spans;
    this.kernels.sumOuterProducts(delta, units, x, inputs, gradients, rows);
  }

  /** ∂L/∂x = Wᵀδ, written into the `delta` of the layer below, or into an array of the workspace. */
  backwardInput(below: DenseLayer | Span, rows: number): void {
    const { inputs, units, kernels } = this;
    const { parameters, delta } = this.spans;
    const into = below instanceof DenseLayer ? below.spans.delta : below;
    kernels.multiplyByTransposedWeights(delta, units, parameters, into, inputs, rows);
  }

  /** One step of the optimiser along the gradients last summed. */
  step(update: Update, rate: number): void {
    update(this.spans.parameters, this.spans.gradients, rate);
  }
}
