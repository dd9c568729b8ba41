import { beforeEach, describe, expect, it } from 'vitest';
import { GpuTrust } from './gpu-trust';

let gpu: GpuTrust;

beforeEach(() => {
  gpu = new GpuTrust();
});

/** A run that begins now and ends in a loss. */
function lose(): void {
  gpu.noteLoss(gpu.era);
}

describe('GpuTrust', () => {
  it('grants what is asked for until the second loss in a row, then wasm in place of the GPU', () => {
    expect(gpu.grant('auto')).toBe('auto');
    lose();
    expect([gpu.grant('auto'), gpu.grant('webgpu')]).toEqual(['auto', 'webgpu']);
    lose();
    expect(gpu.avoided).toBe(true);
    expect([gpu.grant('auto'), gpu.grant('webgpu')]).toEqual(['wasm', 'wasm']);
    expect([gpu.grant('wasm'), gpu.grant('cpu')]).toEqual(['wasm', 'cpu']);
  });

  it('counts anew after a run that came to its end', () => {
    lose();
    gpu.noteSuccess();
    lose();
    expect(gpu.avoided).toBe(false);
  });

  it('counts one loss where a crash takes all devices at once', () => {
    const [one, other] = [gpu.era, gpu.era];
    gpu.noteLoss(one);
    gpu.noteLoss(other);
    expect(gpu.avoided).toBe(false);
    lose();
    expect(gpu.avoided).toBe(true);
  });

  it('tries the GPU again for a reader who wants it, but believes it only once it has worked', () => {
    lose();
    lose();
    gpu.forgive();
    expect(gpu.grant('webgpu')).toBe('webgpu');
    expect(gpu.doubted).toBe(true);
    gpu.noteSuccess();
    expect(gpu.doubted).toBe(false);
  });

  it('explains a missing GPU by the loss before it', () => {
    expect(gpu.explain('no-gpu', false)).toBe('no-gpu');
    lose();
    expect(gpu.explain('no-gpu', false)).toBe('gpu-failed');
    expect(gpu.explain('requested', false)).toBe('requested');
    expect(gpu.explain('requested', true)).toBe('gpu-lost');
    expect(gpu.explain('wasm-failed', true)).toBe('wasm-failed');
  });
});
