/** All of a reader's work in one file: it arrives whole, and nothing that is here is lost by it. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { progressStore, recordCellRun, recordExercise, recordPrediction } from './progress';
import { readRaw, removeStored, storedKeys, writeStored } from './storage';
import { makeWorkFile, planImport, readWorkFile, type Change, type WorkFile } from './work-file';

let kept: Map<string, string>;

function fresh(): void {
  for (const key of storedKeys()) removeStored(key);
  kept.clear();
  progressStore.setState({ version: 1, last: null, lessons: {} }, true);
}

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    get length() {
      return kept.size;
    },
    key: (i: number) => [...kept.keys()][i] ?? null,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  });
  fresh();
});
afterEach(() => vi.unstubAllGlobals());

const day = new Date('2026-11-27T20:00:00Z');

/** As it is after having been a file. */
function exported(): WorkFile {
  const work = readWorkFile(JSON.parse(JSON.stringify(makeWorkFile(day))));
  if (typeof work === 'string') throw new Error(`The file is ${work}.`);
  return work;
}

function fileOf(values: Record<string, unknown>): WorkFile {
  return { ...exported(), values };
}

function bringIn(work: WorkFile): Record<string, Change> {
  const plan = planImport(work);
  for (const { apply } of plan) apply();
  return Object.fromEntries(plan.map(({ key, change }) => [key, change]));
}

function edit(cell: string, code: string): void {
  writeStored(`code:${cell}`, { version: 1, code });
}

/** Every version of a cell's code that is kept. */
function versionsOf(cell: string): ReadonlySet<string> {
  const { code } = (readRaw(`code:${cell}`) ?? {}) as { code?: string };
  const { codes = [] } = (readRaw(`aside:${cell}`) ?? {}) as { codes?: readonly string[] };
  return new Set([...(code === undefined ? [] : [code]), ...codes]);
}

describe('a file of all work', () => {
  it('brings everything to a browser in which nothing is', () => {
    edit('neuron/gates', '// 我的代码 🙂');
    writeStored('aside:neuron/gates', { version: 1, codes: ['other'] });
    writeStored('theme', 'dark');
    recordExercise('neuron', 'and');
    recordPrediction('neuron', 'line', 2);
    const before = new Map(kept);
    const work = exported();
    fresh();
    bringIn(work);
    expect(kept).toEqual(before);
    expect(progressStore.getState().lessons['neuron']?.exercises).toEqual(['and']);
  });

  it('holds nothing that belongs to this machine', () => {
    writeStored('gpu', { adapter: 'x', crossover: null });
    writeStored('operations:neuron/gates', 1024);
    expect(exported().values).toEqual({});
  });

  it('never loses a version of any code, whatever was where', () => {
    const code = fc.constantFrom('a', 'b', 'c', '');
    const side = fc.record({
      code: fc.option(code, { nil: undefined }),
      codes: fc.array(code, { maxLength: 3 }),
    });
    const put = (own: { code?: string; codes: string[] }) => {
      fresh();
      if (own.code !== undefined) edit('l/c', own.code);
      if (own.codes.length > 0) writeStored('aside:l/c', { version: 1, codes: own.codes });
    };
    fc.assert(
      fc.property(side, side, (there, here) => {
        put(there);
        const work = exported();
        const brought = versionsOf('l/c');
        put(here);
        const had = versionsOf('l/c');
        bringIn(work);
        expect(new Set([...had, ...brought])).toEqual(versionsOf('l/c'));
        if (here.code !== undefined)
          expect(readRaw('code:l/c')).toEqual({ version: 1, code: here.code });
        const once = new Map(kept);
        bringIn(work);
        expect(kept).toEqual(once);
      }),
    );
  });

  it('keeps the code that is here in its place and says so', () => {
    edit('l/c', 'theirs');
    const work = exported();
    edit('l/c', 'mine');
    expect(bringIn(work)).toEqual({ 'code:l/c': 'beside' });
    expect(readRaw('code:l/c')).toEqual({ version: 1, code: 'mine' });
    expect(readRaw('aside:l/c')).toEqual({ version: 1, codes: ['theirs'] });
    expect(bringIn(work)).toEqual({ 'code:l/c': 'same' });
  });

  it('joins progress, undoes none of it, and lets answers stand', () => {
    recordExercise('neuron', 'and');
    recordPrediction('neuron', 'line', 1);
    recordPrediction('neuron', 'xor', 0);
    const work = exported();
    fresh();
    recordExercise('neuron', 'or');
    recordCellRun('loss', 'fit');
    recordPrediction('neuron', 'line', 2);
    expect(bringIn(work)).toEqual({ progress: 'joined' });
    const { lessons } = progressStore.getState();
    expect(lessons['neuron']?.exercises).toEqual(['or', 'and']);
    expect(lessons['neuron']?.predictions).toEqual({ line: 2, xor: 0 });
    expect(lessons['loss']?.cells).toEqual(['fit']);
  });

  it('leaves choices that were made here', () => {
    writeStored('theme', 'light');
    const changes = bringIn(fileOf({ theme: 'dark', language: 'zh', backend: { evil: 1 } }));
    expect(changes).toEqual({ theme: 'left', language: 'added', backend: 'refused' });
    expect(readRaw('theme')).toBe('light');
  });

  it('of an older site is read as its storage was', () => {
    bringIn(fileOf({ 'code:l/c': { code: 'first' }, 'aside:l/c': { code: 'second' } }));
    expect(versionsOf('l/c')).toEqual(new Set(['first', 'second']));
  });

  it('of a newer site is kept as it is where there is room, and harms nothing where there is none', () => {
    const later = { version: 2, layers: ['?'] };
    const work = fileOf({ 'code:l/c': later, 'code:l/d': later });
    edit('l/d', 'mine');
    expect(bringIn(work)).toEqual({ 'code:l/c': 'newer', 'code:l/d': 'refused' });
    expect(readRaw('code:l/c')).toEqual(later);
    expect(readRaw('code:l/d')).toEqual({ version: 1, code: 'mine' });
    expect(exported().values['code:l/c']).toEqual(later);
    expect(readWorkFile({ ...work, version: 2 })).toBe('newer');
  });

  it('writes nowhere but where the reader’s own is', () => {
    const values = {
      'code:../x': { code: '' },
      __proto__x: 1,
      gpu: {},
      'code:l/c/d': { code: '' },
    };
    expect(planImport(fileOf(values))).toEqual([]);
  });

  it.each([null, 3, [], {}, { format: 'gradient-lab-work' }, { ...fileWithout('values') }])(
    'that is %j is damaged',
    (value) => expect(readWorkFile(value)).toBe('damaged'),
  );

  it('with too many values is damaged', () => {
    const values = Object.fromEntries([...Array(5_001).keys()].map((i) => [`code:l/${i}`, 1]));
    expect(readWorkFile({ ...exported(), values })).toBe('damaged');
  });
});

function fileWithout(field: string): object {
  return { format: 'gradient-lab-work', version: 1, saved: '', values: {}, [field]: undefined };
}

describe('a hostile file', () => {
  /** As it is written in a file, where nesting costs one letter a level. */
  function read(values: string): ReturnType<typeof readWorkFile> {
    return readWorkFile(
      JSON.parse(`{"format":"gradient-lab-work","version":1,"saved":"","values":${values}}`),
    );
  }

  it.each([
    ['an older version', '{"code:neuron/gates":DEEP}'],
    ['a newer version', '{"code:neuron/gates":{"version":2,"code":DEEP}}'],
    ['progress', '{"progress":{"version":2,"lessons":DEEP}}'],
  ])('with a value nested without end in %s is damaged', (_, values) => {
    const depth = 500_000;
    const deep = '['.repeat(depth) + ']'.repeat(depth);
    expect(read(values.replace('DEEP', deep))).toBe('damaged');
  });

  it('changes no prototype and takes no place but those that are kept', () => {
    const work = read(
      '{"__proto__":{"hit":1},"constructor":{"prototype":{"hit":1}},"code:__proto__":{"version":1,"code":"1"},"javascript:alert(1)":1,"theme":"<img src=x>"}',
    );
    if (typeof work === 'string') throw new Error(`The file is ${work}.`);
    for (const { apply } of planImport(work)) apply();
    expect(({} as { hit?: unknown }).hit).toBeUndefined();
    expect(storedKeys().filter((key) => !/^(code:|theme$)/.test(key))).toEqual([]);
  });

  it('with more values than there can be is damaged', () => {
    const values = Object.fromEntries(Array.from({ length: 6_000 }, (_, i) => [`code:a/${i}`, 1]));
    expect(read(JSON.stringify(values))).toBe('damaged');
  });
});
