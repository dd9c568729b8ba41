/** Which cell answers a figure: the only one that can, or the one that came to it last. */
import { act } from 'react';
import { createStore } from 'zustand/vanilla';
import { afterEach, expect, it, vi } from 'vitest';
import { emptySnapshot } from '@/engine/session/empty-snapshot';
import { digits } from '@/engine/wire/questions/digits';
import { wireName } from '@/engine/wire/questions/kind';
import type { CellSession, CellSnapshot } from '@/engine/wire/session-types';
import { makeTestPage } from '../testing/test-page';
import { closeSessions, openSession } from '../cell/cell-sessions';
import { useAnswers, useNewestAnswers } from './use-answers';

const stores = vi.hoisted(() => new Map<string, unknown>());

vi.mock('@/engine', () => ({
  setAssetBase: () => undefined,
  warmWorker: () => undefined,
  getSession: ({ id }: { readonly id: string }) => ({ id, store: stores.get(id) }) as CellSession,
  disposeSessions: () => undefined,
}));
vi.mock('../cell/site-base', () => ({ siteBase: 'https://site.example/' }));

const everything = Object.keys(digits.questions).map((question) => wireName(digits, question));

const page = makeTestPage();
afterEach(() => act(() => closeSessions('scope')));

/** Opens a cell; the function given back changes its snapshot. */
async function open(id: string): Promise<(patch: Partial<CellSnapshot>) => Promise<void>> {
  const store = createStore<CellSnapshot>(() => emptySnapshot(''));
  stores.set(id, store);
  await act(() => openSession({ id, origin: 'site', code: '' }, 'scope'));
  return (patch) => act(async () => store.setState(patch));
}

function One() {
  const answers = useAnswers('a/train', digits);
  return <p>{answers === null ? 'none' : `${answers.state} ${answers.step}`}</p>;
}

function Newest({ pair = 'b' }: { readonly pair?: string }) {
  const answers = useNewestAnswers(`${pair}/train`, `${pair}/load`, digits);
  return <p>{answers?.session.id ?? 'none'}</p>;
}

it('is a cell whose run answers every question of the kind', async () => {
  await act(async () => page.root.render(<One />));
  expect(page.main.textContent).toBe('none');
  const change = await open('a/train');
  await change({ state: 'running', serves: everything.slice(1) });
  expect(page.main.textContent).toBe('none');
  await change({ serves: everything });
  expect(page.main.textContent).toBe('running 0');
  await change({ state: 'idle', serves: [] });
  expect(page.main.textContent).toBe('none');
});

it('goes by round numbers of steps while the model trains, and by the last one after', async () => {
  await act(async () => page.root.render(<One />));
  const change = await open('a/train');
  await change({ state: 'running', serves: everything, step: 44 });
  expect(page.main.textContent).toBe('running 30');
  await change({ state: 'done' });
  expect(page.main.textContent).toBe('done 44');
});

it('is, of two cells, the one that came to answer last', async () => {
  await act(async () => page.root.render(<Newest />));
  const [train, load] = [await open('b/train'), await open('b/load')];
  await load({ serves: everything });
  expect(page.main.textContent).toBe('b/load');
  await train({ serves: everything });
  expect(page.main.textContent).toBe('b/train');
  await load({ step: 2 });
  expect(page.main.textContent).toBe('b/train');
});

it('is remembered for each pair of cells apart', async () => {
  await act(async () => page.root.render(<Newest pair="c" />));
  const [train, load] = [await open('c/train'), await open('c/load')];
  await load({ serves: everything });
  await train({ serves: everything });
  await act(async () => page.root.render(<Newest pair="d" />));
  const other = await open('d/load');
  await other({ serves: everything });
  expect(page.main.textContent).toBe('d/load');
  await act(async () => page.root.render(<Newest pair="c" />));
  expect(page.main.textContent).toBe('c/train');
});
