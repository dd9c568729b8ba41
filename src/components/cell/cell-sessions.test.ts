import { beforeEach, expect, it, vi } from 'vitest';
import { closeSessions, openSession } from './cell-sessions';

const disposed: (readonly string[])[] = [];

vi.mock('@/engine', () => ({
  setAssetBase: () => undefined,
  warmWorker: () => undefined,
  getSession: ({ id }: { readonly id: string }) => ({ id }),
  disposeSessions: (ids: readonly string[]) => disposed.push(ids),
}));
vi.mock('./site-base', () => ({ siteBase: 'https://site.example/' }));

beforeEach(() => {
  disposed.length = 0;
});

it('closes what was opened in a scope, whatever it is called', async () => {
  await openSession({ id: 'neuron/gates', origin: 'site', code: '' }, 'playground');
  await openSession({ id: 'draft', origin: 'reader', code: '' }, 'playground');
  await openSession({ id: 'neuron/train', origin: 'site', code: '' }, 'neuron');
  await closeSessions('playground');
  expect(disposed).toEqual([['neuron/gates', 'draft']]);
  await closeSessions('neuron');
  await closeSessions('neuron');
  expect(disposed).toEqual([['neuron/gates', 'draft'], ['neuron/train']]);
});

it('counts a cell to the scope that opened it last', async () => {
  await openSession({ id: 'neuron/gates', origin: 'site', code: '' }, 'playground');
  await openSession({ id: 'neuron/gates', origin: 'site', code: '' }, 'neuron');
  await closeSessions('playground');
  expect(disposed).toEqual([]);
  await closeSessions('neuron');
  expect(disposed).toEqual([['neuron/gates']]);
});

it('opens nothing for a page that was left meanwhile', async () => {
  const left = new AbortController();
  const opened = openSession(
    { id: 'draft', origin: 'reader', code: '' },
    'playground',
    left.signal,
  );
  left.abort();
  await expect(opened).rejects.toThrow();
  await closeSessions('playground');
  expect(disposed).toEqual([]);
});
