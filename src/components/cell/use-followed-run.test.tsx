/** A figure that follows a cell's run: before there is a session, during a run, and looking back. */
import { act } from 'react';
import { createStore } from 'zustand/vanilla';
import { afterEach, expect, it, vi } from 'vitest';
import { emptySnapshot } from '@/engine/session/empty-snapshot';
import { Recorder } from '@/engine/session/recorder';
import { makeBatch } from '@/engine/testing/fake-worker';
import type { CellSnapshot } from '@/engine/wire/session-types';
import { makeTestPage } from '../testing/test-page';
import { closeSessions, openSession } from './cell-sessions';
import { useFollowedRun } from './use-followed-run';

const held = vi.hoisted((): { session: unknown } => ({ session: null }));
vi.mock('@/engine', () => ({
  setAssetBase: () => undefined,
  warmWorker: () => undefined,
  getSession: () => held.session,
  disposeSessions: () => undefined,
}));
vi.mock('./site-base', () => ({ siteBase: 'https://site.example/' }));

const page = makeTestPage();
afterEach(() => act(() => closeSessions('scope')));

const names = ['weights', 'bias'] as const;

function Picture() {
  const { shown, timeline } = useFollowedRun('lesson/cell', names);
  const texts = shown.map((it) => (it === undefined ? 'none' : [...it.values].join(',')));
  return (
    <div>
      <p>{texts.join(' | ')}</p>
      {timeline}
    </div>
  );
}

type Step = readonly [step: number, weights: readonly number[]];

/** A record of a run that showed weights at these steps, and reported a loss at each. */
function recordOf(...steps: readonly Step[]): Recorder {
  const record = new Recorder();
  for (const [step, weights] of steps) take(record, [step, weights]);
  return record;
}

function take(record: Recorder, [step, weights]: Step): void {
  const shown = {
    name: 'weights',
    step,
    shape: [weights.length],
    values: Float32Array.from(weights),
  };
  record.take(
    makeBatch(1, { step, points: [{ name: 'loss', steps: [step], values: [1] }], shown: [shown] }),
  );
  record.tell();
}

/** Opens the cell with a record; the function given back begins another run. */
async function open(first: Recorder): Promise<(record: Recorder) => Promise<void>> {
  const store = createStore<CellSnapshot>(() => emptySnapshot(''));
  const session = { id: 'lesson/cell', store, record: first };
  held.session = session;
  await act(() => openSession({ id: 'lesson/cell', origin: 'site', code: '' }, 'scope'));
  return (record) =>
    act(async () => {
      session.record = record;
      store.setState({ step: record.lastStep });
    });
}

function text(): string {
  return page.find('p').textContent;
}

async function lookBack(step: string): Promise<void> {
  await page.type(page.find('input'), step);
}

it('shows nothing before the cell has come near, nor a timeline', async () => {
  await page.show(<Picture />);
  expect(text()).toBe('none | none');
  expect(page.main.querySelector('input')).toBeNull();
});

it('follows a run, and looks back at a step until another run begins', async () => {
  const record = recordOf([1, [1, 2]], [2, [3, 4]]);
  await page.show(<Picture />);
  const begin = await open(record);
  expect(text()).toBe('3,4 | none');
  await act(async () => take(record, [3, [5, 6]]));
  expect(text()).toBe('5,6 | none');
  await lookBack('1');
  expect(text()).toBe('1,2 | none');
  await act(async () => take(record, [4, [7, 8]]));
  expect(text()).toBe('1,2 | none');
  await begin(recordOf([1, [9]]));
  expect(text()).toBe('9 | none');
});
