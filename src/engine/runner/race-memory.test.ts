import { beforeEach, describe, expect, it } from 'vitest';
import { recallRace, rememberGpu, rememberOperations } from './race-memory';
import { removeStored } from '@/storage/storage';
import type { BackendInUse } from '../wire/session-types';

function gpu(parts: Partial<BackendInUse> = {}): BackendInUse {
  return {
    backend: 'webgpu',
    reason: 'hardware-gpu',
    threads: 1,
    adapter: 'a gpu',
    shortfall: null,
    crossover: null,
    ...parts,
  };
}

beforeEach(() => {
  removeStored('gpu');
  removeStored('operations:a/1');
});

describe('the race of a cell', () => {
  it('needs a GPU in hardware and a run that was counted', () => {
    expect(recallRace('a/1')).toBeNull();
    rememberOperations('a/1', 5000);
    expect(recallRace('a/1')).toBeNull();
    rememberGpu(gpu());
    expect(recallRace('a/1')).toEqual({ operations: 8192, adapter: 'a gpu', crossover: null });
    expect(recallRace('a/2')).toBeNull();
  });

  it('is off for large steps', () => {
    rememberGpu(gpu());
    rememberOperations('a/1', 1e6);
    expect(recallRace('a/1')).toBeNull();
  });

  it('counts cells without a product as the smallest', () => {
    rememberGpu(gpu());
    rememberOperations('a/1', 0);
    expect(recallRace('a/1')?.operations).toBe(0);
  });

  it('is run once for an adapter', () => {
    rememberOperations('a/1', 100);
    rememberGpu(gpu({ reason: 'race-gpu', crossover: 40 }));
    rememberGpu(gpu());
    expect(recallRace('a/1')?.crossover).toBe(40);
    rememberGpu(gpu({ adapter: 'another' }));
    expect(recallRace('a/1')).toMatchObject({ adapter: 'another', crossover: null });
  });

  it('is forgotten with the GPU, but not when the reader chose a backend', () => {
    rememberOperations('a/1', 100);
    rememberGpu(gpu());
    rememberGpu(gpu({ backend: 'wasm', reason: 'requested', adapter: '' }));
    expect(recallRace('a/1')).not.toBeNull();
    rememberGpu(gpu({ backend: 'wasm', reason: 'gpu-failed' }));
    expect(recallRace('a/1')).toBeNull();
  });
});
