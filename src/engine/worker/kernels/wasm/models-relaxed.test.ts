// Whole models on the build with relaxed SIMD, which Node takes only when told to, against the cpu backend.
import { beforeAll, expect, test } from 'vitest';
import { testModels } from '../testing/networks';
import { startRelaxed } from './testing/builds';
import { expectGradientsOfCpu } from './testing/models';

const BUILD_TIMEOUT_MS = 120_000;
let read: readonly string[];

beforeAll(async () => {
  read = await startRelaxed();
}, BUILD_TIMEOUT_MS);

test('it is the build in use', () => {
  expect(read).toEqual(['kernels-relaxed.wasm']);
});

test.each(Object.entries(testModels))('%s model has the gradients of the cpu backend', (_, spec) =>
  expectGradientsOfCpu(spec),
);
