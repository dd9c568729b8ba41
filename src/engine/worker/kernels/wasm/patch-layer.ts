// Puts a call of our own in front of that of one of TensorFlow.js's layer classes, which it shows only
// through instances.
import { tidy, type Tensor } from '@tensorflow/tfjs-core';

export type Inputs = Tensor | Tensor[];
export type Options = Readonly<Record<string, unknown>>;

/** A layer's weight. */
export interface LayerVariable {
  read(): Tensor;
  write(value: Tensor): unknown;
}

type Call = (this: object, inputs: Inputs, options: Options) => Inputs;

/** Where `fast` gives null, the layer's own call does the work. */
export function patchLayer(
  instance: object,
  fast: (layer: object, inputs: Inputs, options: Options) => Tensor | null,
): void {
  const prototype = Object.getPrototypeOf(instance) as { call: Call };
  const stock = prototype.call;
  prototype.call = function (this: object, inputs, options): Inputs {
    return tidy(() => fast(this, inputs, options) ?? stock.call(this, inputs, options));
  };
}
