import '@tensorflow/tfjs';
import * as tf from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { raceLimit } from '../wire/race-rules';
import { startWasm } from './kernels/testing';
import { countOperations, raceBackends } from './race';

it('counts three products a layer', () => {
  expect(countOperations({ widths: [2, 8, 8, 1], batch: 10 })).toBe(6 * 10 * (16 + 64 + 8));
});

it('times two networks, a tiny one and one near the limit, and leaves nothing behind', async () => {
  await startWasm();
  const { numTensors } = tf.memory();
  const [small, large] = await raceBackends(['wasm', 'cpu']);
  for (const { wasm, webgpu } of [small, large]) {
    expect(wasm).toBeGreaterThan(0);
    expect(webgpu).toBeGreaterThan(0);
  }
  expect(small.operations).toBeLessThan(raceLimit / 100);
  expect(large.operations).toBeGreaterThan(0.9 * raceLimit);
  expect(large.operations).toBeLessThanOrEqual(raceLimit);
  // JavaScript cannot be as fast as wasm on a million operations.
  expect(large.webgpu).toBeGreaterThan(large.wasm);
  expect(tf.memory().numTensors).toBe(numTensors);
});
