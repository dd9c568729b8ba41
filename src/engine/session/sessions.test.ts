import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setAssetBase } from '../runner/assets';
import type { Command } from '../wire/commands';
import type { CellSource, Origin } from '../wire/session-types';
import { disposeSessions, getSession, warmWorker } from './sessions';

/** Stands in for the browser's workers: ready as soon as they boot, and never done. */
class ReadyWorker {
  static all: ReadyWorker[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  terminated = false;
  readonly commands: Command[] = [];

  constructor() {
    ReadyWorker.all.push(this);
  }

  postMessage(command: Command): void {
    this.commands.push(command);
    if (command.type !== 'boot') return;
    const data = { type: 'ready', backend: 'cpu', reason: 'requested', threads: 1, adapter: '' };
    queueMicrotask(() => this.onmessage?.({ data }));
  }

  terminate(): void {
    this.terminated = true;
  }
}

function source(id: string, origin: Origin = 'site'): CellSource {
  return { id, origin, code: 'const a = 1;' };
}

async function settle(): Promise<void> {
  for (let i = 0; i < 5; i++) await Promise.resolve();
}

beforeEach(() => {
  ReadyWorker.all = [];
  vi.stubGlobal('Worker', ReadyWorker);
  setAssetBase('https://site.example/');
});

afterEach(() => {
  disposeSessions(['a/1', 'a/2', 'b/1']);
  vi.unstubAllGlobals();
});

describe('sessions', () => {
  it('outlive the components that show them', () => {
    expect(getSession(source('a/1'))).toBe(getSession(source('a/1')));
    expect(getSession(source('a/1'))).not.toBe(getSession(source('a/2')));
  });

  it('go on when only the language of the comments changes', () => {
    const before = getSession({ ...source('a/1'), code: 'f(); // one' });
    const comments = [['// 一', '// one']] as const;
    expect(getSession({ ...source('a/1'), code: 'f(); // 一', comments })).toBe(before);
    expect(before.store.getState().code).toBe('f(); // 一');
  });

  it('are made anew for code that ships anew', () => {
    const before = getSession(source('a/1'));
    expect(getSession({ ...source('a/1'), code: 'const a = 2;' })).not.toBe(before);
  });

  it('of code from elsewhere take no other’s place, and have no worker of the site’s origin', async () => {
    const own = getSession(source('a/1'));
    const foreign = getSession(source('a/1', 'foreign'));
    expect(foreign).not.toBe(own);
    expect(getSession(source('a/1'))).toBe(own);
    warmWorker(source('a/1', 'foreign'));
    foreign.run();
    await settle();
    expect(ReadyWorker.all).toEqual([]);
    disposeSessions(['foreign:a/1']);
    expect(getSession(source('a/1'))).toBe(own);
  });

  it('give the machine to one run at a time', async () => {
    const [first, second] = [getSession(source('a/1')), getSession(source('a/2'))];
    first.run();
    await settle();
    second.run();
    await settle();
    expect(first.store.getState()).toMatchObject({ state: 'stopping', supersededBy: 'a/2' });
    expect(second.store.getState().state).toBe('running');
  });

  it('run on the worker that was warmed', async () => {
    warmWorker(source('a/1'));
    await settle();
    getSession(source('a/1')).run();
    await settle();
    expect(ReadyWorker.all[0]?.commands.map(({ type }) => type)).toEqual(['boot', 'run']);
  });

  it('give back every worker when the last of them is disposed', async () => {
    getSession(source('a/1')).run();
    getSession(source('b/1'));
    await settle();
    disposeSessions(['a/1']);
    expect(ReadyWorker.all.map(({ terminated }) => terminated)).toEqual([true, false]);
    disposeSessions(['b/1']);
    expect(ReadyWorker.all.map(({ terminated }) => terminated)).toEqual([true, true]);
  });
});
