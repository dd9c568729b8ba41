// Recurrent layers: the fused operations against the stock layers, on our kernels and on TensorFlow.js's own.
import * as tf from '@tensorflow/tfjs-core';
import { RNN, layers, sequential, type Sequential } from '@tensorflow/tfjs-layers';
import type { KernelSets } from './kernel-sets';
import { measureInTurn } from './measure';

const BATCH = 64;
const ROUNDS = 9;
const STEPS = 40;
const VOCABULARY = 40;

interface Row {
  readonly what: string;
  readonly value: number;
  readonly detail: string;
}

type Layer = Parameters<Sequential['add']>[0];

interface SequenceModel {
  readonly name: string;
  readonly build: () => readonly Layer[];
  /** Whether the baseline runs on TensorFlow.js's kernels instead of ours. */
  readonly stockKernels: boolean;
  /** Training steps that make one sample. */
  readonly sample: number;
}

/** As TensorFlow.js has it: this runs before our kernels are installed. */
const stockCall = Reflect.get(RNN.prototype, 'call');

const inputShape: [number, number] = [STEPS, VOCABULARY];

const sequenceModels: readonly SequenceModel[] = [
  {
    name: `LSTM(64) × ${STEPS}`,
    build: () => [layers.lstm({ units: 64, inputShape })],
    stockKernels: false,
    sample: 4,
  },
  {
    name: `GRU(64) × ${STEPS}`,
    build: () => [layers.gru({ units: 64, inputShape })],
    stockKernels: false,
    sample: 4,
  },
  {
    name: `LSTM(128)→LSTM(128) × ${STEPS}`,
    build: () => [
      layers.lstm({ units: 128, returnSequences: true, inputShape }),
      layers.lstm({ units: 128 }),
    ],
    stockKernels: true,
    sample: 1,
  },
];

function compile(parts: readonly Layer[]): Sequential {
  const model = sequential();
  for (const part of parts) model.add(part);
  model.add(layers.dense({ units: VOCABULARY, activation: 'softmax' }));
  model.compile({ optimizer: tf.train.adam(), loss: 'categoricalCrossentropy' });
  return model;
}

/** Random characters, one-hot, and the one that follows each sequence. */
function makeText(): { x: tf.Tensor; y: tf.Tensor } {
  return tf.tidy(() => {
    const draw = (count: number, seed: number) => {
      const characters = tf.randomUniform<tf.Rank.R1>([count], 0, VOCABULARY, 'int32', seed);
      return tf.cast(tf.oneHot(characters, VOCABULARY), 'float32');
    };
    return {
      x: tf.reshape(draw(BATCH * STEPS, 1), [BATCH, STEPS, VOCABULARY]),
      y: draw(BATCH, 2),
    };
  });
}

/** One training step of each model: step by step ÷ in one operation. */
export async function benchRecurrent(sets: KernelSets): Promise<Row[]> {
  const fusedCall = Reflect.get(RNN.prototype, 'call');
  const { x, y } = makeText();
  const rows: Row[] = [];
  for (const { name, build, stockKernels, sample } of sequenceModels) {
    const model = compile(build());
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
    const baseline = stockKernels ? 'stock' : 'layers on our kernels';
    rows.push(
      compare(
        `${name}: step, ${baseline} ÷ fused`,
        times.layers.median / sample,
        times.fused.median / sample,
      ),
    );
  }
  RNN.prototype.call = fusedCall;
  sets.useOurs();
  tf.dispose([x, y]);
  return rows;
}

function compare(what: string, slow: number, fast: number): Row {
  return { what, value: slow / fast, detail: `${slow.toFixed(1)} ms ÷ ${fast.toFixed(1)} ms` };
}
