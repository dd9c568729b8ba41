import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Term } from '@/catalogue/terms';
import { createCodeEditor } from './code-editor';

/** A model that outlives its editors, as Monaco's do, and tells who still listens to it. */
class FakeModel {
  readonly listeners = new Set<() => void>();
  constructor(private value: string) {}
  getValue = () => this.value;
  setValue(value: string): void {
    this.value = value;
    for (const listener of [...this.listeners]) listener();
  }
  updateOptions = () => undefined;
  onDidChangeContent(listener: () => void) {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }
}

const kept = vi.hoisted(() => ({ models: new Map<string, unknown>() }));

vi.mock('./monaco', () => {
  const nothing = () => ({ dispose: () => undefined });
  const makeEditor = (node: unknown, { model }: { model: unknown }) => ({
    getModel: () => model,
    getContainerDomNode: () => node,
    getContentHeight: () => 100,
    createDecorationsCollection: () => ({ set: () => undefined }),
    onDidContentSizeChange: nothing,
    onDidBlurEditorWidget: nothing,
    onDidChangeCursorPosition: nothing,
    onKeyDown: nothing,
    onMouseMove: nothing,
    dispose: () => undefined,
  });
  const editor = {
    getModel: (uri: string) => kept.models.get(uri) ?? null,
    createModel(code: string, _language: string, uri: string) {
      const model = new FakeModel(code);
      kept.models.set(uri, model);
      return model;
    },
    setModelMarkers: () => undefined,
    create: makeEditor,
  };
  const languages = { registerCodeActionProvider: nothing };
  return { monaco: { editor, languages, Uri: { parse: (uri: string) => uri } } };
});
vi.mock('./theme', () => ({ followPageTheme: () => 'theme' }));
vi.mock('./typescript-service', () => ({ loadLibraryTypes: () => Promise.resolve() }));

function element() {
  return {
    append: () => undefined,
    remove: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
}

const terms: readonly Term[] = [
  { id: 'rate', tex: '\\eta', name: 'rate', definition: '', family: 'rate', code: ['rate'] },
];

function open(onChange: (code: string) => void) {
  return createCodeEditor(element() as never, {
    id: 'lesson/cell',
    code: 'const rate = 1;',
    label: 'Code',
    language: 'en',
    terms,
    onChange,
    onHeight: () => undefined,
  });
}

beforeEach(() => {
  kept.models.clear();
  vi.stubGlobal('document', { createElement: element, body: element() });
  vi.stubGlobal('getComputedStyle', () => ({ fontFamily: 'mono' }));
});

describe('an editor', () => {
  it('leaves nothing behind on the model that outlives it', () => {
    for (let visit = 0; visit < 5; visit++) open(() => undefined).destroy();
    const [model] = [...kept.models.values()] as FakeModel[];
    expect(kept.models.size).toBe(1);
    expect(model!.listeners.size).toBe(0);
  });

  it('tells of what is typed as long as it is there, and no longer', () => {
    const told: string[] = [];
    const first = open((code) => told.push(`first ${code}`));
    const [model] = [...kept.models.values()] as FakeModel[];
    expect(model!.listeners.size).toBeGreaterThan(0);
    model!.setValue('a');
    first.destroy();
    open((code) => told.push(`second ${code}`));
    model!.setValue('b');
    expect(told).toEqual(['first a', 'second b']);
  });
});
