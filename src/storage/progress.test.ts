import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const key = 'gradient-lab:progress';

function fakeStorage(initial: Record<string, string> = {}) {
  const values = new Map(Object.entries(initial));
  return {
    getItem: (name: string) => values.get(name) ?? null,
    setItem: (name: string, value: string) => void values.set(name, value),
    removeItem: (name: string) => void values.delete(name),
  };
}

/** A page that has just been opened. */
async function openPage(storage: ReturnType<typeof fakeStorage>) {
  vi.stubGlobal('localStorage', storage);
  vi.resetModules();
  return import('./progress');
}

describe('progress', () => {
  let storage: ReturnType<typeof fakeStorage>;
  beforeEach(() => {
    storage = fakeStorage();
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is empty on a first visit, and in what a prerendered page is hydrated with', async () => {
    const { progressStore } = await openPage(storage);
    expect(progressStore.getState()).toEqual({ version: 1, last: null, lessons: {} });
    expect(storage.getItem(key)).toBeNull();
  });

  it('comes back after a reload, while hydration still starts from the empty state', async () => {
    const first = await openPage(storage);
    first.recordVisit('neuron', 'a-vote');
    first.recordExercise('neuron', 'and');
    first.recordExercise('neuron', 'and');
    first.recordPrediction('neuron', 'xor', 2);
    first.recordCellRun('neuron', 'gates');
    const { progressStore } = await openPage(storage);
    expect(progressStore.getState()).toEqual({
      version: 1,
      last: { lesson: 'neuron', heading: 'a-vote' },
      lessons: {
        neuron: {
          heading: 'a-vote',
          finished: false,
          predictions: { xor: 2 },
          cells: ['gates'],
          exercises: ['and'],
        },
      },
    });
    expect(progressStore.getInitialState().lessons).toEqual({});
  });

  it('does not forget the section when the lesson is opened at its beginning again', async () => {
    const { progressStore, recordVisit } = await openPage(storage);
    recordVisit('neuron', 'a-vote');
    recordVisit('mnist', null);
    expect(progressStore.getState().last).toEqual({ lesson: 'mnist', heading: null });
    recordVisit('neuron', null);
    expect(progressStore.getState().last).toEqual({ lesson: 'neuron', heading: 'a-vote' });
  });

  it.each(['{', 'null', '"text"', '{"version":1,"lessons":[]}'])(
    'starts afresh from %s',
    async (broken) => {
      storage.setItem(key, broken);
      const { progressStore, recordExercise } = await openPage(storage);
      expect(progressStore.getState().lessons).toEqual({});
      recordExercise('neuron', 'and');
      const reloaded = await openPage(storage);
      expect(reloaded.progressStore.getState().lessons['neuron']?.exercises).toEqual(['and']);
    },
  );

  it('of a newer version of the site is left alone, and a visit works without it', async () => {
    const newer = '{"version":2,"lessons":{}}';
    storage = fakeStorage({ [key]: newer });
    const { progressStore, recordExercise } = await openPage(storage);
    recordExercise('neuron', 'and');
    recordExercise('neuron', 'or');
    expect(progressStore.getState().lessons.neuron?.exercises).toEqual(['and', 'or']);
    expect(storage.getItem(key)).toBe(newer);
  });

  it('drops one unreadable lesson and keeps the others', async () => {
    const first = await openPage(storage);
    first.recordExercise('neuron', 'and');
    const stored = JSON.parse(storage.getItem(key) ?? '') as { lessons: Record<string, unknown> };
    stored.lessons['mnist'] = { exercises: 'all of them' };
    storage.setItem(key, JSON.stringify({ ...stored, last: 7 }));
    const { progressStore } = await openPage(storage);
    expect(Object.keys(progressStore.getState().lessons)).toEqual(['neuron']);
    expect(progressStore.getState().last).toBeNull();
  });

  it('keeps what another tab has written meanwhile', async () => {
    const here = await openPage(storage);
    const there = await openPage(storage);
    there.recordExercise('neuron', 'or');
    here.recordExercise('neuron', 'and');
    expect(here.progressStore.getState().lessons['neuron']?.exercises).toEqual(['or', 'and']);
  });

  it('works in memory where storage is denied', async () => {
    const denied = {
      getItem: () => {
        throw new Error('denied');
      },
      setItem: () => {
        throw new Error('denied');
      },
      removeItem: () => undefined,
    };
    const { progressStore, recordExercise } = await openPage(denied);
    recordExercise('neuron', 'and');
    expect(progressStore.getState().lessons['neuron']?.exercises).toEqual(['and']);
  });

  it('calls a lesson done when all its exercises are passed, or it was read to its end', async () => {
    const { progressStore, recordExercise, recordFinish, standingOf } = await openPage(storage);
    const lesson = { id: 'neuron', exercises: ['and', 'or'] };
    const standing = () => standingOf(progressStore.getState(), lesson);
    expect(standing()).toEqual({ state: 'none', solved: 0, total: 2 });
    recordFinish('neuron');
    recordExercise('neuron', 'and');
    recordExercise('neuron', 'no-longer-there');
    expect(standing()).toEqual({ state: 'started', solved: 1, total: 2 });
    recordExercise('neuron', 'or');
    expect(standing()).toEqual({ state: 'done', solved: 2, total: 2 });
    expect(standingOf(progressStore.getState(), { id: 'neuron', exercises: [] }).state).toBe(
      'done',
    );
  });
});
