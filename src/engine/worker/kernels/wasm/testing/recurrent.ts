// Recurrent layers in fixed configurations, run with their gradients on one backend, for comparison.
import * as tf from '@tensorflow/tfjs-core';
import { layers } from '@tensorflow/tfjs-layers';
import { fill, type Backend } from '../../testing';

export type CellName = 'lstm' | 'gru' | 'simpleRNN';

export interface LayerCase {
  readonly cell: CellName;
  readonly rows: number;
  readonly steps: number;
  readonly features: number;
  readonly units: number;
  readonly options?: Readonly<Record<string, unknown>>;
  /** Whether initial states are given. */
  readonly initial?: boolean;
  /** Zeros and ones by row and step. */
  readonly mask?: readonly number[][];
  readonly training?: boolean;
  /** Largest input; 2 where not given. */
  readonly scale?: number;
  /** Whether all inputs but one in eleven are zero. */
  readonly sparse?: boolean;
}

/** Cells with one state and with two. */
const stateCounts: Readonly<Record<CellName, number>> = { lstm: 2, gru: 1, simpleRNN: 1 };

/** By name: each output and the gradient of each input and weight. */
export type Outcome = Readonly<Record<string, Float32Array>>;

/** TensorFlow.js cannot derive an unstack into one part, which its layers do for sequences of one step. */
export function mendUnstackGradient(): void {
  tf.unregisterGradient(tf.Unpack);
  tf.registerGradient({
    kernelName: tf.Unpack,
    gradFunc: (dy, _saved, attrs) => ({
      value: () => tf.stack(Array.isArray(dy) ? dy : [dy], Number(attrs.axis)),
    }),
  });
}

/** Counts from now on how often wasm kernels are run. */
export function countCalls(names: readonly string[]): () => number {
  let count = 0;
  for (const name of names) {
    const kernel = tf.getKernel(name, 'wasm');
    tf.unregisterKernel(name, 'wasm');
    tf.registerKernel({
      ...kernel,
      kernelFunc: (args) => {
        count++;
        return kernel.kernelFunc(args);
      },
    });
  }
  return () => count;
}

/** The largest difference relative to the largest value; a gradient that all but cancels out counts as 0.1. */
export function compare(actual: Float32Array, expected: Float32Array): number {
  const magnitude = expected.reduce((largest, x) => Math.max(largest, Math.abs(x)), 0.1);
  const differences = expected.map((x, index) => Math.abs(actual[index]! - x));
  return differences.reduce((largest, x) => Math.max(largest, x), 0) / magnitude;
}

function keepEveryEleventh(x: tf.Tensor): tf.Tensor {
  const kept = Array.from({ length: x.size }, (_, index) => (index % 11 ? 0 : 1));
  return tf.mul(x, tf.tensor(kept, x.shape));
}

/** Runs a layer, and the gradients of a loss that weighs every output differently. */
export async function runLayer(backend: Backend, spec: LayerCase): Promise<Outcome> {
  await tf.setBackend(backend);
  const { cell, rows, steps, features, units } = spec;
  const layer = layers[cell]({ units, ...spec.options });
  const training = spec.training ?? false;
  tf.tidy(() => void layer.apply(tf.zeros([rows, steps, features]), { training }));
  const weights = layer.weights.map((weight, index) => {
    const value = fill(weight.shape as number[], 20 + index);
    weight.write(value);
    value.dispose();
    return tf.engine().registeredVariables[weight.name]!;
  });
  const outcome: Record<string, Float32Array> = {};
  tf.tidy(() => {
    const inputs = tf.mul(fill([rows, steps, features], 1), spec.scale ?? 2);
    const x = spec.sparse ? keepEveryEleventh(inputs) : inputs;
    const count = spec.initial ? stateCounts[cell] : 0;
    const states = Array.from({ length: count }, (_, index) => fill([rows, units], 2 + index));
    const call = (input: tf.Tensor, initialState: tf.Tensor[]): tf.Tensor[] => {
      const mask = spec.mask && tf.tensor(spec.mask, [rows, steps], 'bool');
      const given = initialState.length ? { initialState } : {};
      const result = layer.call(input, { ...given, mask, training });
      return Array.isArray(result) ? result : [result];
    };
    call(x, states).forEach((output, index) => {
      outcome[`output ${index}`] = output.dataSync() as Float32Array;
    });
    const loss = (...values: tf.Tensor[]): tf.Scalar => {
      const outputs = call(values[0]!, values.slice(1, 1 + count));
      const terms = outputs.map((output, index) =>
        tf.sum<tf.Scalar>(tf.mul(output, fill(output.shape, 9 + index))),
      );
      return tf.addN(terms);
    };
    tf.grads(loss)([x, ...states]).forEach((gradient, index) => {
      outcome[`gradient of input ${index}`] = gradient.dataSync() as Float32Array;
    });
    const { grads } = tf.variableGrads(() => loss(x, ...states), weights);
    weights.forEach(({ name }, index) => {
      outcome[`gradient of weight ${index}`] = grads[name]!.dataSync() as Float32Array;
    });
  });
  layer.dispose();
  return outcome;
}
