/** The proof of the PyTorch export: the scripts run, where a Python with torch is found. */
import * as tf from '@tensorflow/tfjs';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takenModelSchema } from '../engine/wire/taken-model';
import { ModelNotes } from '../engine/worker/models/notes';
import { exportPart, type ExportPart } from './index';
import { makers, scramble, take } from './testing/models';
import { writeNpz } from './npz';
import { findPython, runPython } from './testing/python';

/** Python has to load torch, which takes long where others are at work. */
const patience = 300_000;

const python = await findPython('torch', 'numpy');
if (python === null) {
  console.info('Skipped: no Python with torch and numpy was found (Debian has python3-torch).');
}

const options = { framework: 'PyTorch', language: 'en', stem: 'model' } as const;

interface Result {
  readonly gap: number;
  readonly parameters: number;
  readonly trained?: number;
  readonly moved?: number;
}

let folder = '';

beforeAll(async () => {
  await tf.setBackend('cpu');
  folder = await mkdtemp(path.join(tmpdir(), 'export-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Writes what a reader would download. */
async function write(name: string, taken: Awaited<ReturnType<typeof take>>): Promise<string> {
  const own = path.join(folder, name.replace(/\W+/g, '-'));
  await mkdir(own);
  const model = v.parse(takenModelSchema, taken);
  for (const part of ['script', 'weights'] as const satisfies ExportPart[]) {
    const file = exportPart(model, part, options);
    await writeFile(path.join(own, file.name), file.bytes);
  }
  return own;
}

async function runAll(folders: readonly string[]): Promise<Map<string, Result>> {
  const script = path.join(import.meta.dirname, 'testing/predict.py');
  const said = (await runPython(python!, [script, ...folders])) as Record<string, Result>;
  return new Map(Object.entries(said));
}

describe.skipIf(python === null)('a model in PyTorch', () => {
  it(
    'predicts what TensorFlow.js predicts, to 1e-5',
    async () => {
      const folders = new Map<string, { own: string; trainable: number }>();
      for (const [name, make] of Object.entries(makers)) {
        const model = make();
        scramble(model);
        const trainable = model.trainableWeights.reduce(
          (sum, { shape }) =>
            sum + shape.reduce((product: number, size) => product * (size ?? 0), 1),
          0,
        );
        folders.set(name, { own: await write(name, await take(model)), trainable });
        model.dispose();
      }
      const said = await runAll([...folders.values()].map(({ own }) => own));
      for (const [name, { own, trainable }] of folders) {
        const { gap, parameters } = said.get(own)!;
        expect.soft(gap, `${name}: largest difference`).toBeLessThan(1e-5);
        expect.soft(parameters, `${name}: parameters that learn`).toBe(trainable);
      }
    },
    patience,
  );

  it(
    'learns what TensorFlow.js learns from the same examples in the same order',
    async () => {
      const folders = new Map<string, string>();
      for (const [name, { model, x, y, loss, optimizer }] of Object.entries(trainings())) {
        model.compile({ optimizer, loss });
        const notes = new ModelNotes();
        const call = { epochs: 2, batchSize: 5, shuffle: false };
        notes.noteFit(model, x, y, call);
        const before = await take(model, notes);
        const own = await write(`train ${name}`, before);
        await model.fit(x, y, call);
        const { sample } = await take(model, notes);
        const [input, output] = [sample!.inputs[0]!, sample!.outputs[0]!];
        const after = writeNpz({ 'sample.input.0': input, 'sample.output.0': output });
        await writeFile(path.join(own, 'after.npz'), after);
        folders.set(name, own);
        tf.dispose([x, y]);
      }
      const said = await runAll([...folders.values()]);
      for (const [name, own] of folders) {
        const { trained, moved } = said.get(own)!;
        expect.soft(moved, `${name}: it learned something`).toBeGreaterThan(1e-3);
        expect.soft(trained, `${name}: difference after training`).toBeLessThan(2e-5);
      }
    },
    patience,
  );
});

interface Trained {
  readonly model: tf.LayersModel;
  readonly x: tf.Tensor;
  readonly y: tf.Tensor;
  readonly loss: string;
  readonly optimizer: tf.Optimizer;
}

/** Losses, optimizers and penalties, each at least once. */
function trainings(): Record<string, Trained> {
  const { dense, lstm, flatten, conv2d } = tf.layers;
  const count = 20;
  const oneHot = () =>
    tf.tidy(() =>
      tf.oneHot(tf.range(0, count, 1, 'int32').mod(tf.scalar(3, 'int32')), 3).toFloat(),
    );
  const bits = () => tf.tidy(() => tf.range(0, count).mod(2).reshape([count, 1]));
  const numbers = () => tf.randomNormal([count, 3], 0, 1, 'float32', 3);
  const inputs = (...shape: number[]) => tf.randomNormal([count, ...shape], 0, 1, 'float32', 2);
  const { l1l2 } = tf.regularizers;
  const kernelInitializer = () => tf.initializers.glorotUniform({ seed: 4 });
  const small = (units: number, activation: 'softmax' | 'sigmoid' | 'linear') =>
    tf.sequential({
      layers: [
        dense({
          ...{
            units: 6,
            inputShape: [4],
            activation: 'tanh',
            kernelInitializer: kernelInitializer(),
          },
          kernelRegularizer: l1l2({ l1: 0.01, l2: 0.02 }),
        }),
        dense({ units, activation, kernelInitializer: kernelInitializer() }),
      ],
    });
  const { train } = tf;
  return {
    'Adam, cross-entropy': {
      ...{ model: small(3, 'softmax'), x: inputs(4), y: oneHot() },
      ...{ loss: 'categoricalCrossentropy', optimizer: train.adam(0.01) },
    },
    'RMSProp, binary cross-entropy': {
      ...{ model: small(1, 'sigmoid'), x: inputs(4), y: bits() },
      ...{ loss: 'binaryCrossentropy', optimizer: train.rmsprop(0.01) },
    },
    'momentum, squares': {
      ...{ model: small(3, 'linear'), x: inputs(4), y: numbers() },
      ...{ loss: 'meanSquaredError', optimizer: train.momentum(0.05, 0.9) },
    },
    'Adagrad, absolute errors': {
      ...{ model: small(3, 'linear'), x: inputs(4), y: numbers() },
      ...{ loss: 'meanAbsoluteError', optimizer: train.adagrad(0.05) },
    },
    'SGD, convolution': {
      model: tf.sequential({
        layers: [
          conv2d({ filters: 3, kernelSize: 3, strides: 2, padding: 'same', inputShape: [6, 5, 2] }),
          flatten(),
          dense({ units: 3, activation: 'softmax' }),
        ],
      }),
      ...{ x: inputs(6, 5, 2), y: oneHot() },
      ...{ loss: 'categoricalCrossentropy', optimizer: train.sgd(0.1) },
    },
    'SGD, LSTM': {
      model: tf.sequential({
        layers: [
          lstm({ units: 5, inputShape: [6, 4], recurrentActivation: 'sigmoid' }),
          dense({ units: 3, activation: 'softmax' }),
        ],
      }),
      ...{ x: inputs(6, 4), y: oneHot() },
      ...{ loss: 'categoricalCrossentropy', optimizer: train.sgd(0.2) },
    },
  };
}
