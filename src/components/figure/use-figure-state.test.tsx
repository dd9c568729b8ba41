/** A figure's state: changed by parts, brought back, and there again after a change of language. */
import { beforeEach, expect, it } from 'vitest';
import { ScopeContext, type PageScope } from '../lesson/scope';
import { makeTestPage } from '../testing/test-page';
import { useFigureState } from './use-figure-state';

const page = makeTestPage();
const opening = { w: 1, steps: 0 };
let scope: PageScope;
beforeEach(() => {
  scope = { id: 'lesson', terms: [], kept: new Map(), records: false, framed: false };
});

function Picture() {
  const [{ w, steps }, change, reset] = useFigureState('walk', opening);
  return (
    <p>
      {w} {steps}
      <button id="put" onClick={() => change({ w: 3 })} />
      <button
        id="twice"
        onClick={() => {
          change((before) => ({ steps: before.steps + 1 }));
          change((before) => ({ steps: before.steps + 1 }));
        }}
      />
      <button id="reset" onClick={reset} />
    </p>
  );
}

function show(language: string): Promise<void> {
  return page.show(
    <ScopeContext value={scope}>
      <Picture key={language} />
    </ScopeContext>,
  );
}

function press(id: string): Promise<void> {
  return page.happen(page.find(`#${id}`), 'click');
}

it('changes one part and leaves the others', async () => {
  await show('en');
  await press('put');
  expect(page.text()).toBe('3 0');
});

it('changes by what was there before, also twice at once', async () => {
  await show('en');
  await press('twice');
  await press('put');
  expect(page.text()).toBe('3 2');
});

it('is kept under the figure’s id, and begins anew when it is reset', async () => {
  await show('en');
  await press('put');
  await show('zh');
  expect(page.text()).toBe('3 0');
  expect(scope.kept.get('walk')).toEqual({ w: 3, steps: 0 });
  await press('reset');
  expect(page.text()).toBe('1 0');
});
