/** A question on a page that records progress, and on one that does not. */
import { parseHTML } from 'linkedom';
import { act } from 'react';
import type { Root } from 'react-dom/client';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { progressStore } from '@/storage/progress';
import { Predict } from './Predict';
import { ScopeContext, type PageScope } from './scope';

let root: Root;
let page: HTMLElement;

beforeAll(() => {
  const { document, window } = parseHTML('<main></main>');
  vi.stubGlobal('document', document);
  vi.stubGlobal('window', Object.assign(window, { location: { pathname: '/en/' } }));
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  page = document.querySelector('main')!;
});
afterAll(() => vi.unstubAllGlobals());

beforeEach(async () => {
  // It looks for a document when it is loaded.
  const { createRoot } = await import('react-dom/client');
  root = createRoot(page);
});
afterEach(() => act(async () => root.unmount()));

function show(scope: PageScope): Promise<void> {
  return act(async () =>
    root.render(
      <ScopeContext key={scope.id} value={scope}>
        <Predict id="slope" question="Up or down?" options={['up', 'down']} answer={1}>
          Against the slope.
        </Predict>
      </ScopeContext>,
    ),
  );
}

async function choose(option: number): Promise<void> {
  const input = page.querySelectorAll('input')[option]!;
  await act(async () => input.dispatchEvent(new window.Event('click', { bubbles: true })));
}

function answered(): string | undefined {
  return page.querySelector('[role=status]')?.textContent;
}

it.each([
  ['is recorded in a lesson', true, { slope: 1 }],
  ['is kept for the visit on a page that records nothing', false, undefined],
])('the choice %s', async (_, records, recorded) => {
  const scope = { id: records ? 'neuron' : 'playground', terms: [], kept: new Map(), records };
  await show(scope);
  expect(answered()).toBe('');
  await choose(1);
  expect(answered()).toContain('Against the slope.');
  expect(progressStore.getState().lessons[scope.id]?.predictions).toEqual(recorded);

  // The page is there anew, as after a change of language.
  await act(async () => root.render(null));
  await show(scope);
  expect(answered()).toContain('Against the slope.');
});
