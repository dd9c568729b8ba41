/** What becomes of a question that a model does not answer. */
import { parseHTML } from 'linkedom';
import { act } from 'react';
import type { Root } from 'react-dom/client';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { CellSession } from '@/engine/wire/session-types';
import { RunGone, useLogits, type DigitModel } from './digit-model';

let root: Root;
let page: HTMLElement;
const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
const pixels = new Float32Array(784);

beforeAll(() => {
  const { document, window } = parseHTML('<main></main>');
  vi.stubGlobal('document', document);
  vi.stubGlobal('window', window);
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  page = document.querySelector('main')!;
});
afterAll(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

beforeEach(async () => {
  logged.mockClear();
  // It looks for a document when it is loaded.
  const { createRoot } = await import('react-dom/client');
  root = createRoot(page);
});
afterEach(() => act(async () => root.unmount()));

function Logits({ model }: { readonly model: DigitModel }) {
  return <p>{useLogits(model, pixels)?.join(' ') ?? 'none'}</p>;
}

async function show(ask: () => Promise<unknown>): Promise<void> {
  const session = { id: 'lesson/cell', ask } as unknown as CellSession;
  const model: DigitModel = { session, state: 'done', step: 1, version: '1' };
  await act(async () => root.render(<Logits model={model} />));
}

it('shows an answer', async () => {
  await show(() => Promise.resolve(new Float32Array([1, 2])));
  expect(page.textContent).toBe('1 2');
  expect(logged).not.toHaveBeenCalled();
});

it('is silent where the run is gone', async () => {
  await show(() => Promise.reject(new RunGone('The run ended.')));
  expect(page.textContent).toBe('none');
  expect(logged).not.toHaveBeenCalled();
});

it('logs an answer of the wrong shape, and any other failure', async () => {
  await show(() => Promise.resolve([1, 2]));
  expect(page.textContent).toBe('none');
  expect(logged).toHaveBeenCalledTimes(1);
  const failure = new Error('shapes do not fit');
  await show(() => Promise.reject(failure));
  expect(logged).toHaveBeenLastCalledWith(failure);
});
