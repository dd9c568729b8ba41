/** A question on a page that records progress, and on one that does not. */
import { act } from 'react';
import { expect, it } from 'vitest';
import { progressStore } from '@/storage/progress';
import { makeTestPage } from '../testing/test-page';
import { Predict } from './Predict';
import { ScopeContext, type PageScope } from './scope';

const page = makeTestPage();

function show(scope: PageScope): Promise<void> {
  return act(async () =>
    page.root.render(
      <ScopeContext key={scope.id} value={scope}>
        <Predict id="slope" question="Up or down?" options={['up', 'down']} answer={1}>
          Against the slope.
        </Predict>
      </ScopeContext>,
    ),
  );
}

async function choose(option: number): Promise<void> {
  const input = page.main.querySelectorAll('input')[option]!;
  await act(async () => input.dispatchEvent(new window.Event('click', { bubbles: true })));
}

function answered(): string | undefined {
  return page.main.querySelector('[role=status]')?.textContent;
}

it.each([
  ['is recorded in a lesson', true, { slope: 1 }],
  ['is kept for the visit on a page that records nothing', false, undefined],
])('the choice %s', async (_, records, recorded) => {
  const scope = {
    id: records ? 'neuron' : 'playground',
    terms: [],
    kept: new Map(),
    records,
    framed: false,
  };
  await show(scope);
  expect(answered()).toBe('');
  await choose(1);
  expect(answered()).toContain('Against the slope.');
  expect(progressStore.getState().lessons[scope.id]?.predictions).toEqual(recorded);

  // The page is there anew, as after a change of language.
  await act(async () => page.root.render(null));
  await show(scope);
  expect(answered()).toContain('Against the slope.');
});
