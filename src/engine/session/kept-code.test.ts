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
  const conflicts: (readonly string[])[] = [];
  const code = new KeptCode({
    cell: 'lesson/cell',
    source: { code: 'shipped' },
    onFollow: (changed) => followed.push(changed),
    onConflict: (others) => conflicts.push(others),
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

/** What is stored beside the code in the usual place. */
function aside(...codes: string[]): string {
  return JSON.stringify({ version: 1, codes });
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
    expect(tab).toMatchObject({ followed: [], conflicts: [['theirs']] });
    expect(kept.get(key)).toBe(storedAs('theirs'));
    expect(kept.get(asideKey)).toBe(aside('mine, longer'));

    writeElsewhere('theirs, longer', { tell: true });
    expect(tab.conflicts).toEqual([['theirs'], ['theirs, longer']]);

    // After a reload both are still there, and edits lose neither.
    const later = openTab();
    expect(later.code).toMatchObject({ code: 'theirs, longer', others: ['mine, longer'] });
    later.keep('edited');
    expect(kept.get(key)).toBe(storedAs('edited'));
    expect(kept.get(asideKey)).toBe(aside('mine, longer'));
  });

  it('is one again once the reader chose', () => {
    const tab = openTab();
    writeElsewhere('theirs', { tell: false });
    tab.keep('mine');
    tab.code.settle('mine', 'theirs');
    expect([...kept]).toEqual([[key, storedAs('mine')]]);
    tab.keep('mine, longer');
    expect(kept.get(key)).toBe(storedAs('mine, longer'));
    expect(openTab().code.others).toEqual([]);
  });

  it('of a third tab replaces no other: each is kept until the reader chose', () => {
    const first = openTab();
    const second = openTab();
    const third = openTab();
    first.keep('one');
    second.keep('two');
    third.keep('three');
    third.keep('three, longer');
    second.keep('two, longer');
    expect(kept.get(key)).toBe(storedAs('one'));
    expect(kept.get(asideKey)).toBe(aside('three, longer', 'two, longer'));
    expect(third.code.others).toEqual(['one', 'two']);

    // Two at a time: what is not chosen of them goes, and the next comes up.
    const later = openTab();
    expect(later.code.others).toEqual(['three, longer', 'two, longer']);
    later.code.settle('three, longer', 'one');
    expect(later.code.others).toEqual(['two, longer']);
    expect(kept.get(key)).toBe(storedAs('three, longer'));
    later.code.settle('three, longer', 'two, longer');
    expect([...kept]).toEqual([[key, storedAs('three, longer')]]);
  });

  it('is not written over by a choice that was made before it was known', () => {
    const tab = openTab();
    writeElsewhere('theirs', { tell: false });
    tab.keep('mine');
    writeElsewhere('newest', { tell: false });
    tab.code.settle('mine', 'theirs');
    expect(kept.get(key)).toBe(storedAs('mine'));
    expect(tab.code.others).toEqual(['newest']);
  });

  it('is kept once where two tabs came to the same', () => {
    const tab = openTab();
    writeElsewhere('theirs', { tell: false });
    tab.keep('mine');
    tab.keep('theirs');
    expect([...kept]).toEqual([[key, storedAs('theirs')]]);
    expect(tab.code.others).toEqual([]);
  });

  it('beside another is read as it was stored at first', () => {
    kept.set(key, storedAs('mine'));
    kept.set(asideKey, storedAs('theirs'));
    expect(openTab().code.others).toEqual(['theirs']);
  });

  it('stops listening when it is disposed of', () => {
    const tab = openTab();
    expect(listening).toBe(4);
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
    expect(tab).toMatchObject({ followed: [], conflicts: [['theirs']] });
    expect(tab.code.code).toBe('mine');
    expect(kept.get(key)).toBe(storedAs('theirs'));
    expect(kept.get(asideKey)).toBe(aside('mine'));
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
    tab.code.settle('theirs', 'mine');
    vi.advanceTimersByTime(1000);
    expect(kept.get(key)).toBe(storedAs('theirs'));
  });
});

describe('somebody’s code', () => {
  it('takes the usual place, and the reader’s own is kept beside it', () => {
    const tab = openTab();
    tab.code.keep('mine, not stored yet');
    tab.code.adopt('theirs');
    expect(tab.code.code).toBe('theirs');
    expect(kept.get(key)).toBe(storedAs('theirs'));
    expect(tab.code.others).toEqual(['mine, not stored yet']);
    expect(openTab().code.others).toEqual(['mine, not stored yet']);
  });

  it('leaves nothing beside it where the reader had changed nothing, or the same', () => {
    const tab = openTab();
    tab.code.adopt('theirs');
    expect(tab.code.others).toEqual([]);
    tab.code.adopt('theirs');
    expect(kept.has(asideKey)).toBe(false);
  });

  it('that is the lesson’s own brings that back, and the edit can still be had', () => {
    const tab = openTab();
    tab.keep('mine');
    tab.code.adopt('shipped');
    expect(kept.has(key)).toBe(false);
    expect(tab.code.others).toEqual(['mine']);
    tab.code.settle('mine', 'shipped');
    expect(tab.code.code).toBe('mine');
    expect(tab.code.others).toEqual([]);
  });
});
