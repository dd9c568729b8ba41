import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readStored, removeStored, writeStored } from '@/storage/storage';
import * as v from 'valibot';
import type { CellSource } from '../wire/session-types';
import { CellCode } from './cell-code';
import { shippedCode, type CodeState } from './empty-snapshot';

const source: CellSource = {
  id: 'lesson/cell',
  origin: 'site',
  code: "const rate = param('rate', 0.1, { min: 0, max: 1 });",
};

let open: CellCode[] = [];

function openCode(of = source) {
  const told: CodeState[] = [];
  const code = new CellCode(of, (state) => told.push(state));
  open.push(code);
  return { code, told };
}

beforeEach(() => {
  for (const key of ['code:lesson/cell', 'aside:lesson/cell', 'code:foreign:lesson/cell']) {
    removeStored(key);
  }
});
afterEach(() => {
  for (const code of open) code.dispose();
  open = [];
});

describe('the code of a cell', () => {
  it('is what ships, until it is edited', () => {
    const { code, told } = openCode();
    expect(code.state).toEqual(shippedCode(source.code));
    code.set(source.code);
    expect(told).toEqual([]);
    code.set('let a = 1;');
    expect(told).toEqual([
      { code: 'let a = 1;', edited: true, replaced: null, elsewhere: null, params: [] },
    ]);
    expect(code.state).toBe(told[0]);
  });

  it('is kept when edited and forgotten when restored', () => {
    const first = openCode();
    first.code.set('let a = 1;');
    first.code.dispose();
    const later = openCode();
    expect(later.code.state).toMatchObject({ code: 'let a = 1;', edited: true });
    later.code.restore();
    expect(later.code.state).toMatchObject({
      code: source.code,
      edited: false,
      replaced: 'let a = 1;',
    });
    later.code.dispose();
    expect(openCode().code.state.edited).toBe(false);
    expect(readStored('code:lesson/cell', v.unknown())).toBeUndefined();
  });

  it('takes its comments’ other language, and with them what the reader made of it', () => {
    const english = { ...source, code: 'f(1); // one' };
    const chinese = { ...english, code: 'f(1); // 一', comments: [['// 一', '// one']] as const };
    const told: CodeState[] = [];
    const code = new CellCode(english, (state) => told.push(state));
    open.push(code);
    expect(code.isOf(chinese)).toBe(true);
    expect(code.isOf({ ...chinese, code: 'f(2); // 一' })).toBe(false);
    code.speak(chinese);
    expect(told.at(-1)).toMatchObject({ code: 'f(1); // 一', edited: false });

    code.set('f(2); // 一');
    code.speak({ ...english, comments: [['// one', '// 一']] });
    expect(told.at(-1)).toMatchObject({ code: 'f(2); // one', edited: true });
    code.dispose();
    const later = new CellCode(chinese, () => undefined);
    open.push(later);
    expect(later.state).toMatchObject({ code: 'f(2); // 一', edited: true });
    later.set(chinese.code);
    later.dispose();
    expect(readStored('code:lesson/cell', v.unknown())).toBeUndefined();
  });

  it('comes back when restoring it is undone', () => {
    const { code } = openCode();
    code.set('let a = 1;');
    code.restore();
    code.undoRestore();
    expect(code.state).toMatchObject({ code: 'let a = 1;', edited: true, replaced: null });
    code.undoRestore();
    expect(code.state.code).toBe('let a = 1;');
  });

  it('from elsewhere is kept apart from the reader’s own of the same id', () => {
    const own = openCode();
    own.code.set('let mine = 1;');
    own.code.dispose();
    const foreign = openCode({ ...source, origin: 'foreign', code: 'let theirs = 1;' });
    expect(foreign.code.state).toMatchObject({ code: 'let theirs = 1;', edited: false });
    foreign.code.set('let theirs = 2;');
    foreign.code.dispose();
    expect(openCode().code.state.code).toBe('let mine = 1;');
    expect(own.told.at(-1)?.elsewhere).toBeNull();
  });

  it('survives what does not belong in its place of storage', () => {
    writeStored('code:lesson/cell', { code: 7 });
    expect(openCode().code.state).toMatchObject({ code: source.code, edited: false });
  });

  it.each([
    ['here', 'let mine = 1;', 'let theirs = 2;'],
    ['elsewhere', 'let theirs = 2;', 'let mine = 1;'],
  ] as const)('keeps both versions of two tabs until one is chosen: %s', (choice, taken, other) => {
    writeStored('code:lesson/cell', { version: 1, code: 'let mine = 1;' });
    writeStored('aside:lesson/cell', { version: 1, code: 'let theirs = 2;' });
    const { code, told } = openCode();
    expect(code.state).toMatchObject({ code: 'let mine = 1;', elsewhere: 'let theirs = 2;' });
    code.settle(choice);
    expect(code.state).toMatchObject({ code: taken, replaced: other, elsewhere: null });
    // At no moment is the conflict over and the old code still there.
    expect(told).toEqual([code.state]);
    code.settle('elsewhere');
    expect(told).toHaveLength(1);
  });
});

describe('a slider', () => {
  it('is a literal of the code, written at the precision of its step', () => {
    const { code } = openCode();
    expect(code.setParam('rate', 0.30000000000000004)).toBe(0.3);
    expect(code.state.code).toBe("const rate = param('rate', 0.3, { min: 0, max: 1 });");
    expect(code.state.params).toMatchObject([{ name: 'rate', value: 0.3 }]);
  });

  it('that is not there changes nothing', () => {
    const { code, told } = openCode();
    expect(code.setParam('speed', 2)).toBeNull();
    expect(told).toEqual([]);
  });
});
