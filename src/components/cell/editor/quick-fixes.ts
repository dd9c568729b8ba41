/** The sure fix of an error as an action of the editor: behind its lightbulb and Ctrl+. */
import { fixCode } from '@/engine/code/fixes';
import type { Explanation } from '@/engine/wire/causes';
import { changedSpan } from './changed-span';
import { monaco } from './monaco';

export interface QuickFix {
  /** What it does, in the reader's language. */
  readonly title: string;
  readonly explanation: Explanation;
  /** Where the error is marked. */
  readonly marker: monaco.editor.IMarkerData;
}

/** Of each model whose last run failed with something that a fix is known for. */
const offered = new WeakMap<monaco.editor.ITextModel, QuickFix>();

/** Offers a fix for a model's code; null takes it away. */
export function offerFix(model: monaco.editor.ITextModel, fix: QuickFix | null): void {
  if (fix === null) offered.delete(model);
  else offered.set(model, fix);
}

function provideCodeActions(
  model: monaco.editor.ITextModel,
  range: monaco.Range,
): monaco.languages.CodeActionList {
  const actions = actionsFor(model, range);
  return { actions, dispose: () => undefined };
}

function actionsFor(
  model: monaco.editor.ITextModel,
  range: monaco.Range,
): monaco.languages.CodeAction[] {
  const fix = offered.get(model);
  if (fix === undefined || !monaco.Range.areIntersectingOrTouching(range, fix.marker)) return [];
  const code = model.getValue();
  const fixed = fixCode(fix.explanation, code);
  if (fixed === null) return [];
  const { start, end, text } = changedSpan(code, fixed);
  const [from, to] = [model.getPositionAt(start), model.getPositionAt(end)];
  const textEdit = { range: monaco.Range.fromPositions(from, to), text };
  return [
    {
      title: fix.title,
      kind: 'quickfix',
      diagnostics: [fix.marker],
      isPreferred: true,
      edit: { edits: [{ resource: model.uri, versionId: model.getVersionId(), textEdit }] },
    },
  ];
}

monaco.languages.registerCodeActionProvider(
  'typescript',
  { provideCodeActions },
  { providedCodeActionKinds: ['quickfix'] },
);
