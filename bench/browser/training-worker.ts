// Trains models on our wasm kernels, in a worker as the site does; says how long it took.
import '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import * as tf from '@tensorflow/tfjs-core';
import * as wasm from '@tensorflow/tfjs-backend-wasm';
import { installKernels } from '../../src/engine/worker/kernels/index';
import { buildCnn, cnnSpecs, makeImages } from '../models';
import { prepareSequences, type SequenceModel } from '../sequence-models';

/** One of the two models, and for sequences the way that their layers are computed. */
export type Task =
  | { readonly kind: 'images'; readonly batch: number }
  | { readonly kind: 'sequences'; readonly model: SequenceModel; readonly way: 'layers' | 'fused' };

export type Question =
  | { readonly type: 'start'; readonly assets: string; readonly threads: number }
  | { readonly type: 'train'; readonly task: Task; readonly steps: number };

export type Answer = { readonly value: number; readonly error: null } | { readonly error: string };

type Training = (steps: number) => Promise<void>;
const trainings = new Map<string, Training>();

/** Resolves to the threads that compute; fails where they would not be our kernels' own. */
async function start(assets: string, threads: number): Promise<number> {
  wasm.setWasmPaths(assets);
  wasm.setThreadsCount(threads);
  await tf.setBackend('wasm');
  await tf.ready();
  const installed = await installKernels('wasm', { assets, threads });
  if (installed.shortfall) throw new Error(`The kernels are missing: ${installed.shortfall}.`);
  return installed.threads;
}

function prepare(task: Task): Training {
  if (task.kind === 'sequences') {
    const training = prepareSequences(task.model);
    return (steps) => training.train(task.way, steps);
  }
  const model = buildCnn(cnnSpecs[0]!);
  const { x, y } = makeImages(task.batch);
  return async (steps) => {
    for (let step = 0; step < steps; step++) await model.trainOnBatch(x, y);
  };
}

/** Resolves to milliseconds. */
async function train(task: Task, steps: number): Promise<number> {
  const key = JSON.stringify(task);
  const training = trainings.get(key) ?? prepare(task);
  trainings.set(key, training);
  const begin = performance.now();
  await training(steps);
  return performance.now() - begin;
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const work =
    data.type === 'start' ? start(data.assets, data.threads) : train(data.task, data.steps);
  const post = (answer: Answer) => postMessage(answer);
  work.then(
    (value) => post({ value, error: null }),
    (error: unknown) => post({ error: String(error) }),
  );
});
