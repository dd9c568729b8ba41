import * as v from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readStored, removeStored, retryStored, storageStatus, writeStored } from './storage';

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

  it('works in memory where storage is full, says so, and can try again', () => {
    const kept = stubStorage();
    const setItem = localStorage.setItem.bind(localStorage);
    localStorage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    writeStored('a', { n: 3 });
    expect(readStored('a', schema)).toEqual({ n: 3 });
    expect(storageStatus.getState()).toEqual({ a: 'full' });
    expect(retryStored()).toBe(false);
    localStorage.setItem = setItem;
    expect(retryStored()).toBe(true);
    expect(storageStatus.getState()).toEqual({});
    expect(kept.get('gradient-lab:a')).toBe('{"n":3}');
  });

  it('says once that storage is denied', () => {
    const told = vi.fn();
    const unsubscribe = storageStatus.subscribe(told);
    writeStored('a', { n: 1 });
    writeStored('a', { n: 2 });
    unsubscribe();
    expect(storageStatus.getState()).toEqual({ a: 'denied' });
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('leaves alone what a newer version of the site wrote', () => {
    const kept = stubStorage();
    const newer = '{"version":2,"everything":"else"}';
    kept.set('gradient-lab:a', newer);
    writeStored('a', { version: 1, n: 5 });
    expect(readStored('a', schema)).toEqual({ n: 5 });
    expect(storageStatus.getState()).toEqual({ a: 'newer' });
    removeStored('a');
    expect(kept.get('gradient-lab:a')).toBe(newer);
    expect(readStored('a', schema)).toBeUndefined();
  });

  it.each(['{"n":1}', '{"version":1,"n":1}', '{broken'])('writes over %s', (text) => {
    const kept = stubStorage();
    kept.set('gradient-lab:a', text);
    writeStored('a', { version: 2, n: 6 });
    expect(kept.get('gradient-lab:a')).toBe('{"version":2,"n":6}');
  });
});
