// Recurrent layers: the fused operations against the stock layers, on our kernels and on TensorFlow.js's own.
import * as tf from '@tensorflow/tfjs-core';
import { RNN, layers, sequential, type Sequential } from '@tensorflow/tfjs-layers';
import type { KernelSets } from './kernel-sets';
import { measureInTurn } from './measure';
import { divideTimes, type Row, type Target } from './report';

const BATCH = 64;
const ROUNDS = 9;
const STEPS = 40;
const VOCABULARY = 40;

type Layer = Parameters<Sequential['add']>[0];

interface SequenceModel {
  readonly name: string;
  readonly build: () => readonly Layer[];
  /** Characters come one-hot, so that most inputs are zero; numbers do not. */
  readonly inputs: 'characters' | 'numbers';
  /** Whether the baseline runs on TensorFlow.js's kernels instead of ours. */
  readonly stockKernels: boolean;
  /** Training steps that make one sample. */
  readonly sample: number;
  readonly target: Target;
}

/** As TensorFlow.js has it: this runs before our kernels are installed. */
const stockCall = Reflect.get(RNN.prototype, 'call');

const inputShape: [number, number] = [STEPS, VOCABULARY];

const sequenceModels: readonly SequenceModel[] = [
  {
    name: `LSTM(64) × ${STEPS}, characters`,
    build: () => [layers.lstm({ units: 64, inputShape })],
    inputs: 'characters',
    stockKernels: false,
    sample: 4,
    target: { least: 8, aim: 10 },
  },
  {
    name: `LSTM(64) × ${STEPS}, numbers`,
    build: () => [layers.lstm({ units: 64, inputShape })],
    inputs: 'numbers',
    stockKernels: false,
    sample: 4,
    target: { least: 8, aim: 10 },
  },
  {
    name: `GRU(64) × ${STEPS}, characters`,
    build: () => [layers.gru({ units: 64, inputShape })],
    inputs: 'characters',
    stockKernels: false,
    sample: 4,
    target: { least: 6, aim: 8 },
  },
  {
    name: `GRU(64) × ${STEPS}, numbers`,
    build: () => [layers.gru({ units: 64, inputShape })],
    inputs: 'numbers',
    stockKernels: false,
    sample: 4,
    target: { least: 6, aim: 8 },
  },
  {
    name: `LSTM(128)→LSTM(128) × ${STEPS}, characters`,
    build: () => [
      layers.lstm({ units: 128, returnSequences: true, inputShape }),
      layers.lstm({ units: 128 }),
    ],
    inputs: 'characters',
    stockKernels: true,
    sample: 1,
    target: { least: 20, aim: 30 },
  },
];

function compile(parts: readonly Layer[]): Sequential {
  const model = sequential();
  for (const part of parts) model.add(part);
  model.add(layers.dense({ units: VOCABULARY, activation: 'softmax' }));
  model.compile({ optimizer: tf.train.adam(), loss: 'categoricalCrossentropy' });
  return model;
}

/** Random sequences, and the one-hot character that follows each. */
function makeSequences(inputs: SequenceModel['inputs']): { x: tf.Tensor; y: tf.Tensor } {
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

/** One training step of each model: step by step ÷ in one operation. */
export async function benchRecurrent(sets: KernelSets): Promise<Row[]> {
  const fusedCall = Reflect.get(RNN.prototype, 'call');
  const rows: Row[] = [];
  for (const { name, build, inputs, stockKernels, sample, target } of sequenceModels) {
    const model = compile(build());
    const { x, y } = makeSequences(inputs);
    const train = async () => {
      for (let step = 0; step < sample; step++) await model.trainOnBatch(x, y);
    };
    const times = await measureInTurn(
      {
        layers: async () => {
          if (stockKernels) sets.useStock();
          else sets.useOurs();
          RNN.prototype.call = stockCall;
          await train();
        },
        fused: async () => {
          sets.useOurs();
          RNN.prototype.call = fusedCall;
          await train();
        },
      },
      ROUNDS,
    );
    model.optimizer.dispose();
    model.dispose();
    tf.dispose([x, y]);
    const baseline = stockKernels ? 'stock' : 'layers on our kernels';
    rows.push(
      divideTimes(
        `${name}: step, ${baseline} ÷ fused`,
        times.layers.median / sample,
        times.fused.median / sample,
        target,
      ),
    );
  }
  RNN.prototype.call = fusedCall;
  sets.useOurs();
  return rows;
}
