// Kernels cut into shares and run by a pool of real threads, against the same kernels on one thread.
import { util, type TensorInfo } from '@tensorflow/tfjs-core';
import { availableParallelism } from 'node:os';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { loadBuilt, measureError } from '../testing';
import { Heap } from './heap';
import type { KernelContext, KernelInputs } from './kernel';
import * as conv from './operations/conv2d';
import { averagePoolGradient } from './operations/average-pool';
import { batchNormalise, batchNormaliseGradient } from './operations/batch-normalise';
import * as elementwise from './operations/elementwise';
import { layerNormalise, layerNormaliseGradient } from './operations/layer-normalise';
import { batchMatMul, fusedMatMul } from './operations/matmul';
import { maxPoolGradient } from './operations/max-pool';
import { select, selectGradient } from './operations/select';
import { softmax, softmaxGradient } from './operations/softmax';
import { loadKernelModule, type LoadedModule } from './module';
import { chooseThreadCount, Pool, type PoolThread } from './pool';
import { makeBackend, makeSharedMemory, spawnNodeThread } from './testing/threads';

const BUILD_TIMEOUT_MS = 120_000;
const THREADS = 3;
const memory = makeSharedMemory();
let loaded: LoadedModule;
let pool: Pool;

beforeAll(async () => {
  const found = await loadKernelModule(memory, loadBuilt);
  loaded = found;
  const started = await Pool.start(found.module, memory, found.exports, THREADS, spawnNodeThread);
  if (!started) throw new Error('the threads did not start');
  pool = started;
}, BUILD_TIMEOUT_MS);

afterAll(() => pool.stop());

type Inputs = Readonly<Record<string, number[]>>;

/** Whatever its attributes are: the cases name those that it takes. */
type AnyKernel<Result = TensorInfo> = (
  context: KernelContext,
  inputs: KernelInputs,
  attrs: never,
) => Result | null;

function runOn(
  threads: Pool | null,
  kernel: AnyKernel,
  inputs: Inputs,
  attrs: object,
): Float32Array {
  const heap = new Heap(makeBackend(memory), memory);
  const context: KernelContext = { heap, module: loaded.kernels, pool: threads };
  const tensors: Record<string, TensorInfo> = {};
  Object.entries(inputs).forEach(([name, shape], seed) => {
    const isBoolean = name === 'condition';
    const tensor = heap.output(shape, isBoolean ? 'bool' : 'float32');
    const [pointer, size] = [heap.pointer(tensor), util.sizeFromShape(shape)];
    const values = isBoolean
      ? new Uint8Array(memory.buffer, pointer, size)
      : heap.floats(pointer, size);
    // Conditions are cut to 0, 1 or 2. Positive, so that sums do not cancel out and variances are some.
    values.forEach((_, i) => (values[i] = Math.sin(i * 1.7 + seed) + 1.2));
    tensors[name] = tensor;
  });
  const result = kernel(context, tensors, attrs as never);
  if (!result) throw new Error('the kernel declined');
  return heap.floats(heap.pointer(result), util.sizeFromShape(result.shape)).slice();
}

const same = { strides: 1, pad: 'same', dataFormat: 'NHWC', dilations: 1 };
const product = { transposeA: false, transposeB: false };

/** A normalisation of rows long and many enough for all threads, by each of its three results. */
function normalisation(
  name: string,
  kernel: AnyKernel<TensorInfo[]>,
  inputs: Inputs,
): [string, AnyKernel, Inputs, object][] {
  return [0, 1, 2].map((result) => [
    `${name}, result ${result}`,
    (context, tensors, attrs) => kernel(context, tensors, attrs)?.[result] ?? null,
    inputs,
    { epsilon: 1e-3 },
  ]);
}

const matrix = [8_001, 70];
const row = [70];

const cases: readonly [string, AnyKernel, Inputs, object][] = [
  ['convolution', conv.conv2d, { x: [7, 20, 20, 8], filter: [3, 3, 8, 16] }, same],
  [
    'filter gradient',
    conv.conv2dFilterGradient,
    { x: [7, 20, 20, 8], dy: [7, 20, 20, 15] },
    { ...same, filterShape: [3, 3, 8, 15] },
  ],
  [
    'input gradient',
    conv.conv2dInputGradient,
    { dy: [7, 20, 20, 16], filter: [3, 3, 8, 16] },
    { ...same, inputShape: [7, 20, 20, 8] },
  ],
  ['product, by rows', batchMatMul, { a: [301, 200], b: [200, 50] }, product],
  [
    'product, by columns',
    fusedMatMul,
    { a: [50, 200], b: [200, 301], bias: [301] },
    { ...product, activation: 'relu' },
  ],
  ['product, by batch', batchMatMul, { a: [7, 80, 70], b: [7, 70, 60] }, product],
  [
    'pooling gradient',
    maxPoolGradient,
    { input: [9, 40, 40, 80], dy: [9, 20, 20, 80] },
    { filterSize: 2, strides: 2, pad: 'valid' },
  ],
  [
    'average-pooling gradient',
    averagePoolGradient,
    { input: [9, 40, 40, 80], dy: [9, 20, 20, 80] },
    { filterSize: 2, strides: 2, pad: 'valid' },
  ],
  ['tanh', elementwise.tanh, { x: [1_200_003] }, {}],
  ['select', select, { condition: [1_200_003], t: [1_200_003], e: [1_200_003] }, {}],
  ...[true, false].map((wanted): (typeof cases)[number] => [
    `select, gradient where ${wanted}`,
    selectGradient,
    { dy: [1_200_003], condition: [1_200_003] },
    { wanted },
  ]),
  ['error function', elementwise.erf, { x: [1_200_003] }, {}],
  ['error function, gradient', elementwise.erfGradient, { dy: [1_200_003], x: [1_200_003] }, {}],
  ['softmax', softmax, { logits: [12_001, 101] }, {}],
  ['softmax gradient', softmaxGradient, { dy: [12_001, 101], y: [12_001, 101] }, {}],
  ...normalisation('layer normalisation', layerNormalise, { x: matrix, scale: row, shift: row }),
  ...normalisation('layer normalisation, gradient', layerNormaliseGradient, {
    ...{ dy: matrix, x: matrix, scale: row, means: [8_001], factors: [8_001] },
  }),
  ...normalisation('batch normalisation', batchNormalise, { x: matrix, scale: row, shift: row }),
  ...normalisation('batch normalisation, gradient', batchNormaliseGradient, {
    ...{ dy: matrix, x: matrix, scale: row, means: row, variances: row },
  }),
  ['bias addition', elementwise.add, { a: [70_001, 17], b: [17] }, {}],
  ['ReLU gradient', elementwise.reluGradient, { dy: [1_200_003], x: [1_200_003] }, {}],
];

describe('on three threads as on one', () => {
  test.each(cases)('%s', (_name, kernel, inputs, attrs) => {
    const expected = runOn(null, kernel, inputs, attrs);
    const actual = runOn(pool, kernel, inputs, attrs);
    expect(measureError(actual, expected)).toBeLessThan(1e-5);
  });

  test('many calls in a row', () => {
    const inputs = { a: [64, 200], b: [200, 64] };
    const expected = runOn(null, batchMatMul, inputs, product);
    for (let i = 0; i < 200; i++)
      expect(runOn(pool, batchMatMul, inputs, product)).toEqual(expected);
  });
});

test('each of many shares is done once', () => {
  const heap = new Heap(makeBackend(memory), memory);
  const floats = 4096;
  const [start, shares] = [heap.pointer(heap.output([12 * floats])), 12];
  const values = heap.floats(start, shares * floats).fill(3);
  const at = (i: number) => start + i * floats * 4;
  pool.run(
    'scaleFloats',
    Array.from({ length: shares }, (_, i) => [floats, at(i), 2]),
  );
  expect(values.every((value) => value === 6)).toBe(true);
});

describe('when something goes wrong', () => {
  test('a share that fails gives its error, and the pool goes on', () => {
    const beyond = memory.buffer.byteLength;
    const good = [4, 1024, 1024, 1024];
    expect(() => pool.run('reluGradient', [good, [4, beyond, beyond, beyond]])).toThrow(/bounds/);
    expect(() => pool.run('reluGradient', [[4, beyond, beyond, beyond], good])).toThrow(/bounds/);
    const many = Array.from({ length: 12 }, (_, i) => (i % 5 ? good : [4, beyond, beyond, beyond]));
    expect(() => pool.run('reluGradient', many)).toThrow(/bounds/);
    expect(() => pool.run('reluGradient', [good, good, good])).not.toThrow();
  });

  test('no pool where a thread does not start', async () => {
    const broken = () => {
      throw new Error('no threads here');
    };
    expect(await Pool.start(loaded.module, memory, loaded.exports, 2, broken)).toBeNull();
  });

  test('a thread is made only once the one before it is ready', async () => {
    let loading = 0;
    let atOnce = 0;
    function spawn(): PoolThread {
      loading += 1;
      atOnce = Math.max(atOnce, loading);
      const thread: PoolThread = {
        onmessage: null,
        onerror: null,
        terminate: () => undefined,
        postMessage: () => {
          setTimeout(() => {
            loading -= 1;
            thread.onmessage?.({} as MessageEvent);
          });
        },
      };
      return thread;
    }
    const started = await Pool.start(loaded.module, memory, loaded.exports, 4, spawn);
    expect(started?.size).toBe(4);
    expect(atOnce).toBe(1);
  });

  test('more threads than cores compute the same', async () => {
    const size = 2 * availableParallelism() + 1;
    const many = await Pool.start(loaded.module, memory, loaded.exports, size, spawnNodeThread);
    const inputs = { a: [640, 200], b: [200, 301] };
    const expected = runOn(null, batchMatMul, inputs, product);
    expect(many?.size).toBe(size);
    for (let i = 0; i < 20; i++) {
      const actual = runOn(many, batchMatMul, inputs, product);
      expect(measureError(actual, expected)).toBeLessThan(1e-6);
    }
    many?.stop();
  });

  test('a pool that was stopped leaves the next one a working memory', async () => {
    const inputs = { x: [7, 20, 20, 8], filter: [3, 3, 8, 16] };
    const expected = runOn(null, conv.conv2d, inputs, same);
    for (let i = 0; i < 3; i++) {
      const one = await Pool.start(loaded.module, memory, loaded.exports, 2, spawnNodeThread);
      expect(one?.size).toBe(2);
      expect(measureError(runOn(one, conv.conv2d, inputs, same), expected)).toBeLessThan(1e-6);
      one?.stop();
    }
  });

  test('two pools on one memory', async () => {
    const other = await Pool.start(loaded.module, memory, loaded.exports, 2, spawnNodeThread);
    const inputs = { a: [64, 200], b: [200, 64] };
    const expected = runOn(null, batchMatMul, inputs, product);
    expect(runOn(other, batchMatMul, inputs, product)).toEqual(expected);
    expect(runOn(pool, batchMatMul, inputs, product)).toEqual(expected);
    other?.stop();
  });
});

describe('the number of threads', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  function stubWorkerScope(cores: number): void {
    vi.stubGlobal('Worker', vi.fn());
    vi.stubGlobal('navigator', { hardwareConcurrency: cores });
  }

  test('is at most the number of cores, and eight', () => {
    stubWorkerScope(2);
    expect([0, 1, 2, 64].map((wanted) => chooseThreadCount(wanted, memory))).toEqual([1, 1, 2, 2]);
    stubWorkerScope(64);
    expect([4, 64].map((wanted) => chooseThreadCount(wanted, memory))).toEqual([4, 8]);
  });

  test('is one where memory is not shared, and on a page, which must not wait', () => {
    stubWorkerScope(4);
    expect(chooseThreadCount(4, new WebAssembly.Memory({ initial: 1 }))).toBe(1);
    vi.stubGlobal('window', {});
    expect(chooseThreadCount(4, memory)).toBe(1);
  });
});
