import * as v from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readStored, removeStored, writeStored } from './storage';

const schema = v.object({ n: v.number() });

function stubStorage() {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  return kept;
}

afterEach(() => {
  removeStored('a');
  vi.unstubAllGlobals();
});

describe('storage', () => {
  it('keeps values in the browser under its own prefix', () => {
    const kept = stubStorage();
    writeStored('a', { n: 1 });
    expect([...kept]).toEqual([['gradient-lab:a', '{"n":1}']]);
    expect(readStored('a', schema)).toEqual({ n: 1 });
    removeStored('a');
    expect(kept.size).toBe(0);
    expect(readStored('a', schema)).toBeUndefined();
  });

  it.each(['{"n":', '{"n":"1"}', 'null'])('ignores %s', (text) => {
    stubStorage().set('gradient-lab:a', text);
    expect(readStored('a', schema)).toBeUndefined();
  });

  it('works in memory where reading localStorage throws', () => {
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    writeStored('a', { n: 2 });
    expect(readStored('a', schema)).toEqual({ n: 2 });
    removeStored('a');
    expect(readStored('a', schema)).toBeUndefined();
    Reflect.deleteProperty(globalThis, 'localStorage');
  });

  it('works in memory where storage is full', () => {
    stubStorage();
    localStorage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    writeStored('a', { n: 3 });
    expect(readStored('a', schema)).toEqual({ n: 3 });
  });
});
