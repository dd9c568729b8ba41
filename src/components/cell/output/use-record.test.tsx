/** A drawing that follows a record: when it is made, and what becomes of one that fails. */
import { parseHTML } from 'linkedom';
import { act } from 'react';
import type { Root } from 'react-dom/client';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { Recorder } from '@/engine/session/recorder';
import { makeBatch } from '@/engine/testing/fake-worker';
import { PartBoundary } from '../../boundary/PartBoundary';
import { useDrawnRecord } from './use-record';

let root: Root;
let page: HTMLElement;

beforeAll(() => {
  const { document, window } = parseHTML('<main></main>');
  vi.stubGlobal('document', document);
  vi.stubGlobal('window', Object.assign(window, { location: { pathname: '/en/' } }));
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // React reports what a boundary catches; here that is no news.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  page = document.querySelector('main')!;
});
afterAll(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

beforeEach(async () => {
  // It looks for a document when it is loaded.
  const { createRoot } = await import('react-dom/client');
  root = createRoot(page);
});
afterEach(() => act(async () => root.unmount()));

function Drawing({ record, draw }: { readonly record: Recorder; readonly draw: () => void }) {
  useDrawnRecord(record, draw);
  return <p>drawn</p>;
}

async function show(record: Recorder, draw: () => void): Promise<void> {
  await act(async () =>
    root.render(
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
  await act(async () => root.render(null));
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
  expect(page.textContent).not.toContain('drawn');
});
