// Whole models with every kernel's work cut into shares, as for threads, against the cpu backend. The
// shares run one after the other: what real threads make of them, threads.test.ts shows.
import { beforeAll, expect, test, vi } from 'vitest';
import { testModels } from '../testing/networks';
import { startInShares } from './testing/builds';
import { useKernels } from './install';
import { expectGradientsOfCpu } from './testing/models';

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
  useKernels(await startInShares(SHARES, (name) => cut.add(name)));
}, BUILD_TIMEOUT_MS);

test.each(Object.entries(testModels))('%s model has the gradients of the cpu backend', (_, spec) =>
  expectGradientsOfCpu(spec),
);

test('every kernel that threads can share was cut', () => {
  const names = [
    ...['addBias', 'averagePoolGradient', 'convFilterGradient', 'convForward', 'convInputGradient'],
    ...['erf', 'erfGradient', 'select'],
    ...['exp', 'gemm', 'gemmBatch', 'gruBackward', 'gruForward', 'leakyRelu', 'leakyReluGradient'],
    ...['lstmBackward', 'lstmForward', 'maxPoolGradient', 'normaliseColumns', 'normaliseRows'],
    ...['normaliseColumnsGradient', 'normaliseRowsGradient', 'reluGradient', 'simpleRnnBackward'],
    ...[
      'simpleRnnForward',
      'softmax',
      'softmaxGradient',
      'sumColumnProducts',
      'sumColumns',
      'sumDeviations',
    ],
    ...['tanh', 'tanhGradient'],
  ];
  expect([...cut].sort()).toEqual(names.sort());
});
