import { beforeEach, expect, it, vi } from 'vitest';
import { explain } from '@/engine/wire/causes';
import { offerFix, type QuickFix } from './quick-fixes';

interface Lines {
  readonly startLineNumber: number;
  readonly endLineNumber: number;
}

interface Provider {
  provideCodeActions(
    model: unknown,
    range: Lines,
  ): {
    readonly actions: readonly {
      readonly title: string;
      readonly edit: { readonly edits: readonly unknown[] };
    }[];
  };
}

const registered = vi.hoisted(() => new Map<string, unknown>());

vi.mock('./monaco', () => ({
  monaco: {
    Range: {
      areIntersectingOrTouching: (one: Lines, other: Lines) =>
        one.startLineNumber <= other.endLineNumber && other.startLineNumber <= one.endLineNumber,
      fromPositions: (from: number, to: number) => [from, to],
    },
    languages: {
      registerCodeActionProvider: (language: string, provider: unknown) =>
        registered.set(language, provider),
    },
  },
}));

/** A model in which a position is an offset. */
function makeModel(code: string) {
  return {
    uri: 'file:///cells/a.ts',
    getValue: () => code,
    getVersionId: () => 3,
    getPositionAt: (offset: number) => offset,
  } as never;
}

function lines(first: number, last = first): Lines {
  return { startLineNumber: first, endLineNumber: last };
}

function fixAt(line: number, explanation = explain('missing-import', 'tf')): QuickFix {
  return { title: 'Add the import', explanation, marker: lines(line) as QuickFix['marker'] };
}

let provider: Provider;

beforeEach(() => {
  provider = registered.get('typescript') as Provider;
});

it('edits just what has to change, in the code as it is now', () => {
  const model = makeModel('const x = 1;\ntf.ones([2]);');
  offerFix(model, fixAt(2));
  const [action, ...rest] = provider.provideCodeActions(model, lines(2)).actions;
  expect(rest).toEqual([]);
  expect(action).toMatchObject({ title: 'Add the import', kind: 'quickfix', isPreferred: true });
  const text = "import * as tf from '@tensorflow/tfjs';\n";
  expect(action!.edit.edits).toEqual([
    { resource: 'file:///cells/a.ts', versionId: 3, textEdit: { range: [0, 0], text } },
  ]);
});

it('is offered where the error is marked, and nowhere else', () => {
  const model = makeModel('const x = 1;\ntf.ones([2]);');
  expect(provider.provideCodeActions(model, lines(2)).actions).toEqual([]);
  offerFix(model, fixAt(2));
  expect(provider.provideCodeActions(model, lines(1)).actions).toEqual([]);
  expect(provider.provideCodeActions(model, lines(1, 2)).actions).toHaveLength(1);
  expect(provider.provideCodeActions(makeModel('tf;'), lines(2)).actions).toEqual([]);
  offerFix(model, null);
  expect(provider.provideCodeActions(model, lines(2)).actions).toEqual([]);
});

it('is not offered where there is nothing sure to do', () => {
  const model = makeModel('let a = 1;\nlet a = 2;');
  offerFix(model, fixAt(2, explain('declared-twice', 'a')));
  expect(provider.provideCodeActions(model, lines(2)).actions).toEqual([]);
});
