/** A chain of dense layers in plain numbers, fast enough for every move of a pointer, and small enough to ship. */

import { sigmoid } from './activation';

export const chainActivations = ['linear', 'relu', 'sigmoid', 'tanh'] as const;
export type ChainActivation = (typeof chainActivations)[number];

export interface DenseLayer {
  /** Inputs × units, row by row. */
  readonly kernel: Float32Array;
  /** One a unit. */
  readonly bias: Float32Array;
  readonly activation: ChainActivation;
}

export type DenseChain = readonly DenseLayer[];

const functions: Readonly<Record<ChainActivation, (z: number) => number>> = {
  linear: (z) => z,
  relu: (z) => Math.max(0, z),
  sigmoid,
  tanh: Math.tanh,
};

function inputsOf({ kernel, bias }: DenseLayer): number {
  return kernel.length / bias.length;
}

/**
 * What a chain answers to one input.
 * @throws RangeError where the input has another length than the first layer takes
 */
export function runChain(chain: DenseChain, input: ArrayLike<number>): Float32Array {
  let values = Float32Array.from(input);
  for (const layer of chain) {
    if (values.length !== inputsOf(layer)) {
      throw new RangeError(`A layer takes ${inputsOf(layer)} numbers, not ${values.length}.`);
    }
    values = runLayer(layer, values);
  }
  return values;
}

function runLayer({ kernel, bias, activation }: DenseLayer, input: Float32Array) {
  const units = bias.length;
  const sums = Float32Array.from(bias);
  for (let i = 0; i < input.length; i++) {
    const x = input[i]!;
    // Behind a ReLU and on paper most are.
    if (x === 0) continue;
    const row = i * units;
    for (let j = 0; j < units; j++) sums[j]! += x * kernel[row + j]!;
  }
  const f = functions[activation];
  for (let j = 0; j < units; j++) sums[j] = f(sums[j]!);
  return sums;
}

/** Weights as whole numbers from −127 to 127, with a scale for each unit. */
interface PackedLayer {
  readonly inputs: number;
  readonly units: number;
  readonly activation: ChainActivation;
}

export type ChainShape = readonly PackedLayer[];

const steps = 127;

/** What `packChain` makes of a layer: its weights a byte each, then scales and biases, 4 bytes each. */
function bytesOf({ inputs, units }: PackedLayer): number {
  return inputs * units + 8 * units;
}

export function shapeOf(chain: DenseChain): ChainShape {
  return chain.map((layer) => ({
    inputs: inputsOf(layer),
    units: layer.bias.length,
    activation: layer.activation,
  }));
}

/** A chain at a quarter of its size: no weight is off by more than 1/254 of its unit's largest. */
export function packChain(chain: DenseChain): Uint8Array {
  const shape = shapeOf(chain);
  const bytes = new Uint8Array(shape.reduce((sum, layer) => sum + bytesOf(layer), 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [index, { kernel, bias }] of chain.entries()) {
    const { inputs, units } = shape[index]!;
    const scales = Array.from(bias, (_, j) => {
      let largest = 0;
      for (let i = 0; i < inputs; i++)
        largest = Math.max(largest, Math.abs(kernel[i * units + j]!));
      return largest / steps;
    });
    for (let i = 0; i < kernel.length; i++) {
      const scale = scales[i % units]!;
      view.setInt8(at++, scale === 0 ? 0 : Math.round(kernel[i]! / scale));
    }
    for (const value of [...scales, ...bias]) {
      view.setFloat32(at, value, true);
      at += 4;
    }
  }
  return bytes;
}

/** @throws RangeError where there are more or fewer bytes than the shape has */
export function unpackChain(shape: ChainShape, bytes: Uint8Array): DenseChain {
  const wanted = shape.reduce((sum, layer) => sum + bytesOf(layer), 0);
  if (bytes.length !== wanted) {
    throw new RangeError(`A chain of this shape has ${wanted} bytes, not ${bytes.length}.`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  let at = 0;
  const floats = (count: number) =>
    Float32Array.from({ length: count }, () => {
      at += 4;
      return view.getFloat32(at - 4, true);
    });
  return shape.map(({ inputs, units, activation }) => {
    const kernel = Float32Array.from({ length: inputs * units }, () => view.getInt8(at++));
    const scales = floats(units);
    const bias = floats(units);
    for (let i = 0; i < kernel.length; i++) kernel[i]! *= scales[i % units]!;
    return { kernel, bias, activation };
  });
}
