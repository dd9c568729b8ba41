import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeptCode } from './kept-code';

const key = 'gradient-lab:code:lesson/cell';
const asideKey = 'gradient-lab:aside:lesson/cell';
let kept: Map<string, string>;
let writes: number;
/** How many listeners the page has. */
let listening: number;
let page: EventTarget;

beforeEach(() => {
  vi.useFakeTimers();
  kept = new Map();
  writes = 0;
  listening = 0;
  page = new EventTarget();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => {
      writes += 1;
      kept.set(name, value);
    },
    removeItem: (name: string) => kept.delete(name),
  });
  const addEventListener = (type: string, listener: () => void) => {
    listening += 1;
    page.addEventListener(type, listener);
  };
  const removeEventListener = (type: string, listener: () => void) => {
    listening -= 1;
    page.removeEventListener(type, listener);
  };
  vi.stubGlobal('addEventListener', addEventListener);
  vi.stubGlobal('removeEventListener', removeEventListener);
  vi.stubGlobal('window', { addEventListener, removeEventListener });
  vi.stubGlobal('document', { addEventListener, removeEventListener, visibilityState: 'visible' });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

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
  const keep = (edited: string) => {
    code.keep(edited);
    code.flush();
  };
  return { code, keep, followed, conflicts };
}

function storedAs(code: string): string {
  return JSON.stringify({ version: 1, code });
}

/** Another tab writes; the browser tells this one of it, or has not done so yet. */
function writeElsewhere(code: string, { tell }: { tell: boolean }): void {
  kept.set(key, storedAs(code));
  if (tell) page.dispatchEvent(Object.assign(new Event('storage'), { key }));
}

function hidePage(): void {
  Object.assign(document, { visibilityState: 'hidden' });
  page.dispatchEvent(new Event('visibilitychange'));
}

describe('kept code', () => {
  it('comes back, and code that ships is forgotten', () => {
    openTab().keep('mine');
    expect(kept.get(key)).toBe(storedAs('mine'));
    expect(openTab().code.code).toBe('mine');
    openTab().keep('shipped');
    expect([...kept]).toEqual([]);
  });

  it('reads edits from before there were versions, and leaves those of a later one alone', () => {
    kept.set(key, '{"code":"old"}');
    expect(openTab().code.code).toBe('old');
    kept.set(key, '{"version":2,"code":"later"}');
    const tab = openTab();
    expect(tab.code.code).toBe('shipped');
    tab.keep('mine');
    expect(kept.get(key)).toBe('{"version":2,"code":"later"}');
    tab.keep('shipped');
  });

  it('follows another tab', () => {
    const tab = openTab();
    writeElsewhere('theirs', { tell: true });
    expect(tab).toMatchObject({ followed: ['theirs'], conflicts: [] });
    tab.keep('theirs and mine');
    expect(openTab().code.code).toBe('theirs and mine');
  });

  it('never writes over what another tab wrote meanwhile: both are kept', () => {
    const tab = openTab();
    writeElsewhere('theirs', { tell: false });
    tab.keep('mine');
    tab.keep('mine, longer');
    expect(tab).toMatchObject({ followed: [], conflicts: ['theirs'] });
    expect(kept.get(key)).toBe(storedAs('theirs'));
    expect(kept.get(asideKey)).toBe(storedAs('mine, longer'));

    writeElsewhere('theirs, longer', { tell: true });
    expect(tab.conflicts).toEqual(['theirs', 'theirs, longer']);

    // After a reload both are still there, and edits lose neither.
    const later = openTab();
    expect(later.code).toMatchObject({ code: 'theirs, longer', conflict: 'mine, longer' });
    later.keep('edited');
    expect(kept.get(key)).toBe(storedAs('edited'));
    expect(kept.get(asideKey)).toBe(storedAs('mine, longer'));
  });

  it('is one again once the reader chose', () => {
    const tab = openTab();
    writeElsewhere('theirs', { tell: false });
    tab.keep('mine');
    tab.code.settle('mine');
    expect([...kept]).toEqual([[key, storedAs('mine')]]);
    tab.keep('mine, longer');
    expect(kept.get(key)).toBe(storedAs('mine, longer'));
    expect(openTab().code.conflict).toBeNull();
  });

  it('stops listening when it is disposed of', () => {
    const tab = openTab();
    expect(listening).toBe(3);
    tab.code.dispose();
    expect(listening).toBe(0);
  });
});

describe('an edit', () => {
  it('is stored a moment later, with those that followed it in one write', () => {
    const tab = openTab();
    for (let edit = 0; edit < 100; edit++) tab.code.keep(`edit ${edit}`);
    expect(tab.code.code).toBe('edit 99');
    vi.advanceTimersByTime(299);
    expect(writes).toBe(0);
    vi.advanceTimersByTime(1);
    expect(kept.get(key)).toBe(storedAs('edit 99'));
    vi.advanceTimersByTime(10_000);
    expect(writes).toBe(1);
  });

  it('is not put off by edits without end', () => {
    const tab = openTab();
    for (let edit = 0; edit <= 60; edit++) {
      tab.code.keep(`edit ${edit}`);
      vi.advanceTimersByTime(10);
    }
    expect(kept.get(key)).toBe(storedAs('edit 59'));
    expect(writes).toBe(2);
  });

  it.each([
    ['is hidden', hidePage],
    ['is left', () => page.dispatchEvent(new Event('pagehide'))],
  ])('is stored at once when the page %s', (_, leave) => {
    openTab().code.keep('mine');
    leave();
    expect(kept.get(key)).toBe(storedAs('mine'));
    vi.advanceTimersByTime(1000);
    expect(writes).toBe(1);
  });

  it('is stored when the cell is disposed of', () => {
    const tab = openTab();
    tab.code.keep('mine');
    tab.code.dispose();
    expect(kept.get(key)).toBe(storedAs('mine'));
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that is not stored yet is kept beside what another tab writes', () => {
    const tab = openTab();
    tab.code.keep('mine');
    writeElsewhere('theirs', { tell: true });
    expect(tab).toMatchObject({ followed: [], conflicts: ['theirs'] });
    expect(tab.code.code).toBe('mine');
    expect(kept.get(key)).toBe(storedAs('theirs'));
    expect(kept.get(asideKey)).toBe(storedAs('mine'));
  });

  it('that was taken back is nothing to lose', () => {
    const tab = openTab();
    tab.code.keep('mine');
    tab.code.keep('shipped');
    writeElsewhere('theirs', { tell: true });
    expect(tab).toMatchObject({ followed: ['theirs'], conflicts: [] });
    expect(kept.has(asideKey)).toBe(false);
  });

  it('is not stored after the reader chose something else', () => {
    const tab = openTab();
    tab.code.keep('mine');
    tab.code.settle('theirs');
    vi.advanceTimersByTime(1000);
    expect(kept.get(key)).toBe(storedAs('theirs'));
  });
});
