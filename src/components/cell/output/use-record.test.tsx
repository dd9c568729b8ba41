/** A drawing that follows a record: when it is made, and what becomes of one that fails. */
import { act } from 'react';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { Recorder } from '@/engine/session/recorder';
import { makeBatch } from '@/engine/testing/fake-worker';
import { makeTestPage } from '../../testing/test-page';
import { PartBoundary } from '../../boundary/PartBoundary';
import { useDrawnRecord } from './use-record';

const page = makeTestPage();

// React reports what a boundary catches; here that is no news.
beforeAll(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(() => vi.restoreAllMocks());

function Drawing({ record, draw }: { readonly record: Recorder; readonly draw: () => void }) {
  useDrawnRecord(record, draw);
  return <p>drawn</p>;
}

async function show(record: Recorder, draw: () => void): Promise<void> {
  await act(async () =>
    page.root.render(
      <PartBoundary version={record}>
        <Drawing record={record} draw={draw} />
      </PartBoundary>,
    ),
  );
}

it('draws at once and in the very moment that the record tells of more', async () => {
  const record = new Recorder();
  const steps: number[] = [];
  await show(record, () => steps.push(record.lastStep));
  expect(steps).toEqual([0]);
  record.take(makeBatch(1, { step: 3 }));
  expect(steps).toEqual([0]);
  record.tell();
  expect(steps).toEqual([0, 3]);
  await act(async () => page.root.render(null));
  record.tell();
  expect(steps).toEqual([0, 3]);
});

it('leaves whoever else listens alone when it fails, and says so in its place', async () => {
  const record = new Recorder();
  let heard = 0;
  await show(record, () => {
    if (record.lastStep > 0) throw new RangeError('no room');
  });
  record.subscribe(() => heard++);
  record.take(makeBatch(1, { step: 1 }));
  await act(async () => record.tell());
  expect(heard).toBe(1);
  expect(page.main.textContent).not.toContain('drawn');
});
