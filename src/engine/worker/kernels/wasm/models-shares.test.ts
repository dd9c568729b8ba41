// Whole models with every kernel's work cut into shares, as for threads, against the cpu backend. The
// shares run one after the other: what real threads make of them, threads.test.ts shows.
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test, vi } from 'vitest';
import { installKernels } from '../index';
import { testModels } from '../models';
import { loadBuilt, startWasm } from '../testing';
import { Heap, findMemory, type WasmBackend } from './heap';
import { useKernels } from './install';
import { expectGradientsOfCpu } from './models-testing';
import { loadKernelModule } from './module';
import type { Pool } from './pool';

const SHARES = 3;
const BUILD_TIMEOUT_MS = 120_000;
const cut = new Set<string>();

/** However little the work: the models are small. */
vi.mock('./split', async (load) => {
  const original = await load<typeof import('./split')>();
  const cutShares: typeof original.cutShares = (context, units, _operations, grain) =>
    original.cutShares(context, units, Number.MAX_SAFE_INTEGER, grain);
  const cutImages: typeof original.cutImages = (context, images) =>
    original.cutImages(context, images, Number.MAX_SAFE_INTEGER);
  return { ...original, cutShares, cutImages };
});

beforeAll(async () => {
  await startWasm();
  await installKernels('wasm', { assets: '', threads: 1, load: loadBuilt });
  const backend = tf.backend() as unknown as WasmBackend;
  const memory = findMemory(backend)!;
  const { kernels } = (await loadKernelModule(memory, loadBuilt))!;
  const inTurn: Pick<Pool, 'size' | 'run'> = {
    size: SHARES,
    run(name, shares) {
      cut.add(name);
      const call = Reflect.get(kernels, name) as (...values: number[]) => void;
      for (const share of shares) call(...share);
    },
  };
  useKernels({ heap: new Heap(backend, memory), module: kernels, pool: inTurn as Pool });
}, BUILD_TIMEOUT_MS);

test.each(Object.entries(testModels))('%s model has the gradients of the cpu backend', (_, spec) =>
  expectGradientsOfCpu(spec),
);

test('every kernel that threads can share was cut', () => {
  const names = [
    ...['addBias', 'averagePoolGradient', 'convFilterGradient', 'convForward', 'convInputGradient'],
    ...['exp', 'gemm', 'gemmBatch', 'gruBackward', 'gruForward', 'leakyRelu', 'leakyReluGradient'],
    ...['lstmBackward', 'lstmForward', 'maxPoolGradient', 'normaliseColumns', 'normaliseRows'],
    ...['normaliseColumnsGradient', 'normaliseRowsGradient', 'reluGradient', 'simpleRnnBackward'],
    ...['simpleRnnForward', 'softmaxGradient', 'sumColumnProducts', 'sumColumns', 'sumDeviations'],
    ...['tanh', 'tanhGradient'],
  ];
  expect([...cut].sort()).toEqual(names.sort());
});
