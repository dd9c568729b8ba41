// Whole models on the build with relaxed SIMD, which Node takes only when told to, against the cpu backend.
import { setFlagsFromString } from 'node:v8';
import { beforeAll, expect, test } from 'vitest';
import { installKernels } from '../index';
import { testModels } from '../models';
import { loadBuilt, startWasm } from '../testing';
import { expectGradientsOfCpu } from './models-testing';

const BUILD_TIMEOUT_MS = 120_000;
const read: string[] = [];

beforeAll(async () => {
  setFlagsFromString('--experimental-wasm-relaxed-simd');
  await startWasm();
  const load = (name: string) => {
    read.push(name);
    return loadBuilt(name);
  };
  await installKernels('wasm', { assets: '', threads: 1, load });
}, BUILD_TIMEOUT_MS);

test('it is the build in use', () => {
  expect(read).toEqual(['kernels-relaxed.wasm']);
});

test.each(Object.entries(testModels))('%s model has the gradients of the cpu backend', (_, spec) =>
  expectGradientsOfCpu(spec),
);
