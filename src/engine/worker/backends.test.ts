import { describe, expect, it } from 'vitest';
import { planBackends } from './backends';

function plan(...args: Parameters<typeof planBackends>): string[] {
  return planBackends(...args).map(({ backend, reason }) => `${backend} (${reason})`);
}

describe('planBackends', () => {
  it('prefers a GPU in hardware, then wasm, then plain JavaScript', () => {
    expect(plan('auto', 'hardware')).toEqual([
      'webgpu (hardware-gpu)',
      'wasm (gpu-failed)',
      'cpu (wasm-failed)',
    ]);
  });

  it('counts a software GPU as none, unless it is asked for', () => {
    expect(plan('auto', 'software')[0]).toBe('wasm (software-gpu)');
    expect(plan('webgpu', 'software')[0]).toBe('webgpu (requested)');
  });

  it('says that there is no GPU, even to those who ask for one', () => {
    expect(plan('auto', 'none')[0]).toBe('wasm (no-gpu)');
    expect(plan('webgpu', 'none')[0]).toBe('wasm (no-gpu)');
  });

  it('lets a race choose between a GPU in hardware and wasm, and nothing else', () => {
    expect(plan('auto', 'hardware', 'wasm')).toEqual(['wasm (race-wasm)', 'cpu (wasm-failed)']);
    expect(plan('auto', 'hardware', 'webgpu')).toEqual([
      'webgpu (race-gpu)',
      'wasm (gpu-failed)',
      'cpu (wasm-failed)',
    ]);
    expect(plan('webgpu', 'hardware', 'wasm')[0]).toBe('webgpu (requested)');
    expect(plan('auto', 'software', 'webgpu')[0]).toBe('wasm (software-gpu)');
  });

  it('leaves out what hung before, and says so', () => {
    expect(plan('auto', 'none', null, ['webgpu'])[0]).toBe('wasm (gpu-failed)');
    expect(plan('webgpu', 'none', null, ['webgpu'])[0]).toBe('wasm (gpu-failed)');
    expect(plan('auto', 'none', null, ['threads'])[0]).toBe('wasm (no-gpu)');
    expect(plan('auto', 'hardware', null, ['wasm'])).toEqual([
      'webgpu (hardware-gpu)',
      'cpu (wasm-failed)',
    ]);
    expect(plan('wasm', 'none', null, ['threads', 'wasm'])).toEqual(['cpu (wasm-failed)']);
  });

  it('does what is asked', () => {
    expect(plan('cpu', 'hardware')).toEqual(['cpu (requested)']);
    expect(plan('wasm', 'hardware')).toEqual(['wasm (requested)', 'cpu (wasm-failed)']);
  });
});
