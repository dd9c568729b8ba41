import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeptCode } from './kept-code';

const key = 'gradient-lab:code:lesson/cell';
const asideKey = 'gradient-lab:aside:lesson/cell';
let kept: Map<string, string>;
let listeners: Set<(event: { key: string | null }) => void>;

beforeEach(() => {
  kept = new Map();
  listeners = new Set();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  });
  vi.stubGlobal('addEventListener', (_: string, listener: () => void) => listeners.add(listener));
  vi.stubGlobal('removeEventListener', (_: string, listener: () => void) =>
    listeners.delete(listener),
  );
});
afterEach(() => vi.unstubAllGlobals());

/** One tab; `followed` and `conflicts` are what it was told. */
function openTab() {
  const followed: string[] = [];
  const conflicts: string[] = [];
  const code = new KeptCode({
    cell: 'lesson/cell',
    shipped: 'shipped',
    onFollow: (changed) => followed.push(changed),
    onConflict: (changed) => conflicts.push(changed),
  });
  return { code, followed, conflicts };
}

/** Another tab writes; the browser tells this one of it, or has not done so yet. */
function writeElsewhere(code: string, { tell }: { tell: boolean }): void {
  kept.set(key, JSON.stringify({ code }));
  if (tell) for (const listener of listeners) listener({ key });
}

describe('kept code', () => {
  it('comes back, and code that ships is forgotten', () => {
    openTab().code.keep('mine');
    expect(openTab().code.code).toBe('mine');
    openTab().code.keep('shipped');
    expect([...kept]).toEqual([]);
  });

  it('follows another tab', () => {
    const tab = openTab();
    writeElsewhere('theirs', { tell: true });
    expect(tab).toMatchObject({ followed: ['theirs'], conflicts: [] });
    tab.code.keep('theirs and mine');
    expect(openTab().code.code).toBe('theirs and mine');
  });

  it('never writes over what another tab wrote meanwhile: both are kept', () => {
    const tab = openTab();
    writeElsewhere('theirs', { tell: false });
    tab.code.keep('mine');
    tab.code.keep('mine, longer');
    expect(tab).toMatchObject({ followed: [], conflicts: ['theirs'] });
    expect(kept.get(key)).toBe('{"code":"theirs"}');
    expect(kept.get(asideKey)).toBe('{"code":"mine, longer"}');

    writeElsewhere('theirs, longer', { tell: true });
    expect(tab.conflicts).toEqual(['theirs', 'theirs, longer']);

    // After a reload both are still there, and edits lose neither.
    const later = openTab();
    expect(later.code).toMatchObject({ code: 'theirs, longer', conflict: 'mine, longer' });
    later.code.keep('edited');
    expect(kept.get(key)).toBe('{"code":"edited"}');
    expect(kept.get(asideKey)).toBe('{"code":"mine, longer"}');
  });

  it('is one again once the reader chose', () => {
    const tab = openTab();
    writeElsewhere('theirs', { tell: false });
    tab.code.keep('mine');
    tab.code.settle('mine');
    expect([...kept]).toEqual([[key, '{"code":"mine"}']]);
    tab.code.keep('mine, longer');
    expect(kept.get(key)).toBe('{"code":"mine, longer"}');
    expect(openTab().code.conflict).toBeNull();
  });

  it('stops listening when it is disposed of', () => {
    const tab = openTab();
    expect(listeners.size).toBe(1);
    tab.code.dispose();
    expect(listeners.size).toBe(0);
  });
});
