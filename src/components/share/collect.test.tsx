/** What a link carries of a page, and how what it brought is taken in and given back. */
import { act } from 'react';
import { expect, it } from 'vitest';
import { ScopeContext, type PageScope } from '../lesson/scope';
import { useFigureState } from '../figure/use-figure-state';
import { useKept } from '../figure/use-kept';
import { useUndoable } from '../figure/use-undoable';
import { makeTestPage } from '../testing/test-page';
import { codeOf, collect, setFigures } from './collect';
import type { Subject } from './ShareButton';

const page = makeTestPage();
const opening = { w: 1, chosen: null as string | null };

function Figures() {
  const [{ w, chosen }, change] = useFigureState('line', opening);
  const { value, begin, change: draw, canUndo } = useUndoable('drawn', [0]);
  useKept('answer:first', 1);
  useKept('weights', new Float32Array(2));
  return (
    <p>
      {w} {chosen ?? 'none'} {value.join('+')} {canUndo ? 'undo' : 'fresh'}
      <button id="move" onClick={() => change({ w: 2.5 })} />
      <button
        id="draw"
        onClick={() => {
          begin();
          draw((list) => [...list, 7]);
        }}
      />
    </p>
  );
}

function show(): Promise<void> {
  const scope: PageScope = {
    id: 'lesson',
    terms: [],
    kept: new Map(),
    records: true,
    framed: false,
  };
  return page.show(
    <ScopeContext value={scope}>
      <Figures />
    </ScopeContext>,
  );
}

const figure: Subject = { type: 'figure', id: 'line' };

it('carries what figures are set to, where that is not their opening, and no more', async () => {
  await show();
  expect(collect('lesson', 'en', figure).figures).toEqual({});
  await page.happen(page.find('#move'), 'click');
  await page.happen(page.find('#draw'), 'click');
  expect(collect('lesson', 'en', figure).figures).toEqual({
    line: { w: 2.5, chosen: null },
    drawn: [0, 7],
  });
  expect(collect('another', 'en', figure).figures).toEqual({});
});

it('sets figures that are here and those that come, and brings back how they were', async () => {
  const sent = { line: { w: -3, chosen: 'b' }, drawn: [4, 5], 'answer:first': 9 };
  const undo = setFigures('lesson', sent);
  await show();
  expect(page.text()).toBe('-3 b 4+5 undo');
  // What happened to them since is the reader's.
  await page.happen(page.find('#move'), 'click');
  expect(page.text()).toBe('2.5 b 4+5 undo');
  await act(async () => undo());
  await page.happen(page.find('#draw'), 'click');
  expect(page.text()).toBe('1 none 0+7 undo');
});

it('leaves a figure alone that such a state does not fit', async () => {
  const undo = setFigures('lesson', { line: { w: 'wide' }, drawn: { length: 3 } });
  await show();
  expect(page.text()).toBe('1 none 0 fresh');
  await act(async () => undo());
});

const source = {
  id: 'lesson/cell',
  name: 'cell',
  origin: 'site' as const,
  html: '',
  code: "// 学习率\nconst r = param('rate', 0.1, { min: 0, max: 1, step: 0.1 });\n",
  comments: [['// 学习率', '// learning rate']] as const,
};

function sent(code: string) {
  return collect('lesson', 'zh', { type: 'cell', source, code: () => code }).cell!;
}

it('carries moved sliders as numbers, and code only where it is another', () => {
  expect(sent(source.code)).toMatchObject({ name: 'cell', code: null, params: {}, seed: 42 });
  const moved = source.code.replace('0.1,', '0.3,');
  expect(sent(moved)).toMatchObject({ code: null, params: { rate: 0.3 } });
  expect(codeOf(sent(moved), source)).toBe(moved);
  const edited = `${moved}report({ r });\n`;
  expect(sent(edited)).toMatchObject({ code: edited, params: {} });
});

it('shows code with the lesson’s comments in the language of the page', () => {
  const english = source.code.replace('// 学习率', '// learning rate') + 'report({ r });\n';
  expect(codeOf({ ...sent(source.code), code: english }, source)).toBe(
    `${source.code}report({ r });\n`,
  );
});
