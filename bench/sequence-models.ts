// The lessons' recurrent models, stepping through time or in one operation.
import * as tf from '@tensorflow/tfjs-core';
import { RNN, layers, sequential, type Sequential } from '@tensorflow/tfjs-layers';
import type { Target } from './report';

const BATCH = 64;
const STEPS = 40;
const VOCABULARY = 40;

type Layer = Parameters<Sequential['add']>[0];
type Cell = 'lstm' | 'gru';

/** Characters come one-hot, so that most inputs are zero; numbers do not. */
export type Inputs = 'characters' | 'numbers';

export interface SequenceModel {
  readonly cell: Cell;
  /** Of each layer, one on the other. */
  readonly units: readonly number[];
  readonly inputs: Inputs;
}

/** Held to a target each: one layer, of either cell, over either kind of input. */
export const singleLayers = [
  { model: { cell: 'lstm', units: [64], inputs: 'characters' }, target: { least: 8, aim: 10 } },
  { model: { cell: 'lstm', units: [64], inputs: 'numbers' }, target: { least: 8, aim: 10 } },
  { model: { cell: 'gru', units: [64], inputs: 'characters' }, target: { least: 6, aim: 8 } },
  { model: { cell: 'gru', units: [64], inputs: 'numbers' }, target: { least: 6, aim: 8 } },
] as const satisfies readonly { model: SequenceModel; target: Target }[];

export function nameModel({ cell, units, inputs }: SequenceModel): string {
  const stack = units.map((count) => `${cell.toUpperCase()}(${count})`).join('→');
  return `${stack} × ${STEPS}, ${inputs}`;
}

/** As TensorFlow.js has it: this module is loaded before our kernels are installed. */
const stockCall = Reflect.get(RNN.prototype, 'call');

/** Steps of one batch, as TensorFlow.js's layers take them or in one operation for the whole sequence. */
export interface SequenceTraining {
  train(way: 'layers' | 'fused', steps: number): Promise<void>;
  dispose(): void;
}

/** To be called when our kernels are installed. */
export function prepareSequences(spec: SequenceModel): SequenceTraining {
  const fusedCall = Reflect.get(RNN.prototype, 'call');
  const model = buildModel(spec);
  const { x, y } = makeSequences(spec.inputs);
  return {
    async train(way, steps) {
      RNN.prototype.call = way === 'layers' ? stockCall : fusedCall;
      for (let step = 0; step < steps; step++) await model.trainOnBatch(x, y);
      RNN.prototype.call = fusedCall;
    },
    dispose() {
      model.optimizer.dispose();
      model.dispose();
      tf.dispose([x, y]);
    },
  };
}

function buildModel({ cell, units }: SequenceModel): Sequential {
  const model = sequential();
  units.forEach((count, index) => {
    const shape = index === 0 ? { inputShape: [STEPS, VOCABULARY] } : {};
    const returnSequences = index < units.length - 1;
    const layer: Layer = layers[cell]({ units: count, returnSequences, ...shape });
    model.add(layer);
  });
  model.add(layers.dense({ units: VOCABULARY, activation: 'softmax' }));
  model.compile({ optimizer: tf.train.adam(), loss: 'categoricalCrossentropy' });
  return model;
}

/** Random sequences, and the one-hot character that follows each. */
function makeSequences(inputs: Inputs): { x: tf.Tensor; y: tf.Tensor } {
  return tf.tidy(() => {
    const draw = (count: number, seed: number) => {
      const characters = tf.randomUniform<tf.Rank.R1>([count], 0, VOCABULARY, 'int32', seed);
      return tf.cast(tf.oneHot(characters, VOCABULARY), 'float32');
    };
    const shape: [number, number, number] = [BATCH, STEPS, VOCABULARY];
    const x =
      inputs === 'characters'
        ? tf.reshape(draw(BATCH * STEPS, 1), shape)
        : tf.randomUniform(shape, 0, 1, 'float32', 1);
    return { x, y: draw(BATCH, 2) };
  });
}
