// Plans on devices of different sizes; that the shaders compute is tested on a device, in a browser.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SequenceCell } from './cell';
import { gru } from './gru';
import { lstm } from './lstm';
import { planSequence } from './plan';
import { simpleRnn } from './simple-rnn';

/** A device with WebGPU's least limits, or some larger ones. */
function makeDevice(limits: Partial<GPUSupportedLimits> = {}): GPUDevice {
  const least = {
    maxComputeInvocationsPerWorkgroup: 256,
    maxComputeWorkgroupStorageSize: 16384,
    maxComputeWorkgroupsPerDimension: 65535,
  };
  return { limits: { ...least, ...limits } } as unknown as GPUDevice;
}

const cells: readonly SequenceCell[] = [lstm, gru, simpleRnn];

test('a plan fits its device and reaches every row', () => {
  const storage = fc.constantFrom(16384, 32768, 49152);
  const [units, batch] = [fc.integer({ min: 1, max: 1200 }), fc.integer({ min: 1, max: 5000 })];
  fc.assert(
    fc.property(fc.constantFrom(...cells), storage, units, batch, fc.boolean(), (...given) => {
      const [cell, bytes, n, many, dropping] = given;
      const plan = planSequence(
        cell,
        makeDevice({ maxComputeWorkgroupStorageSize: bytes }),
        n,
        many,
        dropping,
      );
      if (!plan) return;
      const { forward, backward } = cell.measureMemory(n, plan.threads, dropping);
      for (const memory of [forward, backward]) {
        const floats = Object.values(memory).reduce((sum, each) => sum + each, 0);
        expect(floats * plan.rows * 4).toBeLessThanOrEqual(bytes);
      }
      expect(plan.threads).toBeLessThanOrEqual(256);
      expect(plan.rows).toBeGreaterThanOrEqual(1);
      expect(plan.rows).toBeLessThanOrEqual(many);
    }),
  );
});

test.each(cells)('$name of 256 units fits the smallest device, one of 5,000 none', (cell) => {
  expect(planSequence(cell, makeDevice(), 256, 64, false)).not.toBeNull();
  expect(
    planSequence(cell, makeDevice({ maxComputeWorkgroupStorageSize: 49152 }), 5000, 64, false),
  ).toBeNull();
});

test('a batch of more rows than a device has workgroups for is declined', () => {
  const device = makeDevice({ maxComputeWorkgroupsPerDimension: 100 });
  expect(planSequence(lstm, device, 8, 400, false)).not.toBeNull();
  expect(planSequence(lstm, device, 8, 401, false)).toBeNull();
});

test('larger batches share what a workgroup reads of the weights', () => {
  const rows = [8, 32, 64, 128, 1000].map((batch) =>
    planSequence(lstm, makeDevice(), 16, batch, false)!,
  );
  expect(rows.map((plan) => plan.rows)).toEqual([1, 1, 2, 4, 4]);
});
