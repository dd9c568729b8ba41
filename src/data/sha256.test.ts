import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hashByHand, sha256, toHex } from './sha256';

afterEach(() => vi.unstubAllGlobals());

/** Lengths on both sides of where the padding needs another block. */
const lengths = [0, 1, 3, 55, 56, 63, 64, 65, 119, 120, 1000];

describe('sha256', () => {
  it('has the published hash of "abc"', async () => {
    const abc = new TextEncoder().encode('abc');
    const published = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(await sha256(abc)).toBe(published);
    expect(toHex(hashByHand(abc))).toBe(published);
  });

  it.each(lengths)('by hand equals Node on %i bytes', (length) => {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + 11) % 256);
    expect(toHex(hashByHand(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('works where the page is not served securely', async () => {
    vi.stubGlobal('crypto', {});
    const bytes = Uint8Array.of(1, 2, 3);
    expect(await sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});
