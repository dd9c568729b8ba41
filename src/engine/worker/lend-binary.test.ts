import '@tensorflow/tfjs';
import { env } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { withDownloaded } from './lend-binary';

describe('withDownloaded', () => {
  it('lends TensorFlow.js a binary, for so long only', async () => {
    const before = env().platform;
    const read = async () => (await env().platform.fetch('a.wasm')).arrayBuffer();
    const bytes = await withDownloaded(new ArrayBuffer(3), read);
    expect(bytes.byteLength).toBe(3);
    const broken = withDownloaded(bytes, () => Promise.reject(new Error('no start')));
    await expect(broken).rejects.toThrow('no start');
    expect(env().platform).toBe(before);
  });
});
