// Recurrent kernels on a pool of real threads, against the same kernels on one thread.
import { util, type TensorInfo } from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadBuilt, measureError } from '../../testing';
import { Heap } from '../heap';
import type { KernelContext } from '../kernel';
import { loadKernelModule, type LoadedModule } from '../module';
import { Pool } from '../pool';
import { makeBackend, makeSharedMemory, spawnNodeThread } from '../testing/threads';
import { gruBackward, gruForward, type GruGradientInputs } from './gru';
import { lstmBackward, lstmForward, type LstmGradientInputs } from './lstm';
import { simpleRnnBackward, simpleRnnForward, type SimpleRnnGradientInputs } from './simple-rnn';
import { sparseProduct, sparseProductGradient } from './sparse';

const BUILD_TIMEOUT_MS = 120_000;
const THREADS = 3;
const [STEPS, BATCH, UNITS, FEATURES] = [5, 22, 68, 80];
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

type Inputs<Names extends string> = Readonly<Record<Names, TensorInfo>>;
type Run = (context: KernelContext, make: (shape: number[]) => TensorInfo) => TensorInfo[];

function runOn(threads: Pool | null, run: Run): Float32Array[] {
  const heap = new Heap(makeBackend(memory), memory);
  let seed = 0;
  const results = run({ heap, module: loaded.kernels, pool: threads }, (shape) => {
    const tensor = heap.output(shape);
    const values = heap.floats(heap.pointer(tensor), util.sizeFromShape(shape));
    values.forEach((_, i) => (values[i] = Math.sin(i * 1.7 + seed) / 4));
    seed++;
    return tensor;
  });
  return results.map((result) =>
    heap.floats(heap.pointer(result), util.sizeFromShape(result.shape)).slice(),
  );
}

/** What a cell with so many gates and states works on and writes to, every output being asked for. */
function makeInputs(
  make: (shape: number[]) => TensorInfo,
  gates: number,
  dropping: boolean,
): Inputs<string> {
  const [sequence, state] = [
    [STEPS, BATCH, UNITS],
    [BATCH, UNITS],
  ];
  return {
    z: make([STEPS, BATCH, gates * UNITS]),
    weights: make([UNITS, gates * UNITS]),
    bias: make([gates * UNITS]),
    mask: make([0]),
    dropout: make(dropping ? state : [0]),
    seen: make(dropping ? sequence : [0]),
    h0: make(state),
    c0: make(state),
    hs: make(sequence),
    cs: make(sequence),
    dh: make(sequence),
    dc: make([1, BATCH, UNITS]),
  };
}

const attrs = { hard: false, everyOutput: true };

function makeRuns(dropping: boolean): [string, Run][] {
  const suffix = dropping ? ' with states dropped' : '';
  return [
    [
      `LSTM${suffix}`,
      (context, make) => {
        const inputs = makeInputs(make, 4, dropping) as Inputs<keyof LstmGradientInputs | 'bias'>;
        const outputs = lstmForward(context, inputs, attrs);
        return [...outputs, ...lstmBackward(context, inputs, attrs)];
      },
    ],
    [
      `GRU${suffix}`,
      (context, make) => {
        const inputs = makeInputs(make, 3, dropping) as Inputs<keyof GruGradientInputs | 'bias'>;
        const outputs = gruForward(context, inputs, attrs);
        return [...outputs, ...gruBackward(context, inputs, attrs)];
      },
    ],
    [
      `simple RNN${suffix}`,
      (context, make) => {
        const inputs = makeInputs(make, 1, dropping) as Inputs<
          keyof SimpleRnnGradientInputs | 'bias'
        >;
        const outputs = simpleRnnForward(context, inputs, attrs);
        return [...outputs, ...simpleRnnBackward(context, inputs, attrs)];
      },
    ],
  ];
}

const runs: readonly [string, Run][] = [
  ...makeRuns(false),
  ...makeRuns(true),
  [
    'sparse product',
    (context, make) => {
      const [rows, columns] = [STEPS * BATCH, 4 * UNITS];
      const a = make([rows, FEATURES]);
      const values = context.heap.floats(context.heap.pointer(a), rows * FEATURES);
      values.forEach((value, i) => (values[i] = i % 9 ? 0 : value));
      const b = make([FEATURES, columns]);
      const dc = make([rows, columns]);
      return [...sparseProduct(context, { a, b }), ...sparseProductGradient(context, { a, dc })];
    },
  ],
];

test.each(runs)('%s on three threads as on one', (_name, run) => {
  const expected = runOn(null, run);
  const actual = runOn(pool, run);
  expect(actual.length).toBe(expected.length);
  actual.forEach((values, index) => {
    expect(measureError(values, expected[index]!), `result ${index}`).toBeLessThan(1e-6);
  });
});
