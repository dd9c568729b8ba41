// The textbook way to write a small network: one object a unit and one a connection, a sample at a time.
// It is what `src/math/mlp` is measured against, so it is written for reading, not for speed.

interface Link {
  readonly from: Unit;
  readonly to: Unit;
  weight: number;
  gradient: number;
}

interface Unit {
  readonly incoming: Link[];
  readonly outgoing: Link[];
  bias: number;
  biasGradient: number;
  z: number;
  output: number;
  outputGradient: number;
  zGradient: number;
}

interface Activation {
  readonly output: (z: number) => number;
  readonly slope: (z: number) => number;
}

const tanh: Activation = { output: Math.tanh, slope: (z) => 1 - Math.tanh(z) ** 2 };

function makeUnit(): Unit {
  return {
    incoming: [],
    outgoing: [],
    bias: 0,
    biasGradient: 0,
    z: 0,
    output: 0,
    outputGradient: 0,
    zGradient: 0,
  };
}

/** Layers of tanh units, fully connected; `sizes` runs from the inputs to the outputs. */
export class ObjectNetwork {
  private readonly layers: readonly (readonly Unit[])[];

  constructor(sizes: readonly number[], random: () => number) {
    this.layers = sizes.map((size) => Array.from({ length: size }, makeUnit));
    for (let l = 1; l < this.layers.length; l++) {
      for (const to of this.layers[l]!) {
        for (const from of this.layers[l - 1]!) {
          const link: Link = { from, to, weight: random() - 0.5, gradient: 0 };
          from.outgoing.push(link);
          to.incoming.push(link);
        }
      }
    }
  }

  /** The first output for one sample. */
  predict(x: readonly number[]): number {
    this.layers[0]!.forEach((unit, i) => (unit.output = x[i]!));
    for (const layer of this.layers.slice(1)) {
      for (const unit of layer) {
        unit.z = unit.bias;
        for (const link of unit.incoming) unit.z += link.weight * link.from.output;
        unit.output = tanh.output(unit.z);
      }
    }
    return this.layers[this.layers.length - 1]![0]!.output;
  }

  /** Adds one sample's gradients of the squared error (ŷ − y)². */
  accumulate(x: readonly number[], y: number): void {
    const output = this.predict(x);
    this.layers[this.layers.length - 1]![0]!.outputGradient = 2 * (output - y);
    for (let l = this.layers.length - 1; l >= 1; l--) {
      for (const unit of this.layers[l]!) {
        unit.zGradient = unit.outputGradient * tanh.slope(unit.z);
        unit.biasGradient += unit.zGradient;
        for (const link of unit.incoming) link.gradient += unit.zGradient * link.from.output;
      }
      if (l === 1) break;
      for (const unit of this.layers[l - 1]!) {
        unit.outputGradient = 0;
        for (const link of unit.outgoing) {
          unit.outputGradient += link.weight * link.to.zGradient;
        }
      }
    }
  }

  /** One step down the mean gradient of the `count` samples added since the last. */
  update(rate: number, count: number): void {
    for (const layer of this.layers.slice(1)) {
      for (const unit of layer) {
        unit.bias -= (rate * unit.biasGradient) / count;
        unit.biasGradient = 0;
        for (const link of unit.incoming) {
          link.weight -= (rate * link.gradient) / count;
          link.gradient = 0;
        }
      }
    }
  }
}
