/** One editor over one cell's code. */
import type { Term } from '@/catalogue/terms';
import type { CellError } from '@/engine/wire/parts';
import type { Language } from '@/i18n';
import { codePadding, fontSize, lineHeight, readTextScale, tallestCode } from '../code-metrics';
import { changedSpan } from './changed-span';
import { monaco } from './monaco';
import { ProblemMark } from './problem-mark';
import { leaveByEscapeAndTab } from './tab-escape';
import { linkTerms } from './term-links';
import { followPageTheme } from './theme';
import { loadLibraryTypes } from './typescript-service';

export interface CodeEditorOptions {
  /** `<lesson>/<cell>`; the name of its file for the TypeScript service. */
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly language: Language;
  readonly terms: readonly Term[];
  readonly onChange: (code: string) => void;
  /** The height that shows all code, up to a maximum, in pixels. */
  readonly onHeight: (pixels: number) => void;
}

export interface CodeEditor {
  /** Takes over code from elsewhere as an edit that the reader can undo. */
  write(code: string): void;
  /** Marks an error at its line and explains it below; null takes it away. */
  showError(error: CellError | null): void;
  /** Puts the cursor on a line, from 1. */
  goTo(line: number): void;
  destroy(): void;
}

/** Edits from elsewhere that follow each other within this time are undone together. */
const gestureMilliseconds = 800;

let overflow: HTMLElement | undefined;

/** Hovers and completions live outside of the cell, which would clip them. */
function overflowNode(): HTMLElement {
  if (overflow === undefined) {
    overflow = document.createElement('div');
    overflow.className = 'monaco-editor code-area__overflow';
    document.body.append(overflow);
  }
  return overflow;
}

/** Kept after the editor is gone, so that a change of language does not lose what can be undone. */
function openModel(id: string, code: string): monaco.editor.ITextModel {
  const uri = monaco.Uri.parse(`file:///cells/${id}.ts`);
  const model = monaco.editor.getModel(uri) ?? monaco.editor.createModel(code, 'typescript', uri);
  model.updateOptions({ tabSize: 2, insertSpaces: true });
  if (model.getValue() !== code) model.setValue(code);
  return model;
}

export function createCodeEditor(node: HTMLElement, options: CodeEditorOptions): CodeEditor {
  const model = openModel(options.id, options.code);
  const scale = readTextScale();
  const editor = monaco.editor.create(node, {
    model,
    theme: followPageTheme(),
    ariaLabel: options.label,
    fontFamily: getComputedStyle(node).fontFamily,
    fontSize: fontSize * scale,
    lineHeight: lineHeight * scale,
    fontLigatures: false,
    padding: { top: codePadding * scale, bottom: codePadding * scale },
    lineNumbersMinChars: 3,
    lineDecorationsWidth: 14,
    glyphMargin: false,
    folding: false,
    minimap: { enabled: false },
    stickyScroll: { enabled: false },
    automaticLayout: true,
    scrollBeyondLastLine: false,
    scrollbar: {
      alwaysConsumeMouseWheel: false,
      ignoreHorizontalScrollbarInContentHeight: true,
      horizontalScrollbarSize: 8,
      verticalScrollbarSize: 8,
    },
    overviewRulerLanes: 0,
    overviewRulerBorder: false,
    renderLineHighlightOnlyWhenFocus: true,
    wordBasedSuggestions: 'off',
    overflowWidgetsDomNode: overflowNode(),
    fixedOverflowWidgets: true,
  });
  const mark = new ProblemMark(editor, options.language);
  let foreign = false;
  let lastWrite = -Infinity;

  const tellHeight = () =>
    options.onHeight(Math.min(tallestCode * scale, editor.getContentHeight()));
  tellHeight();
  editor.onDidContentSizeChange(tellHeight);
  // The model outlives the editor, and what it holds on to would keep the page around it in memory.
  const following = model.onDidChangeContent(() => {
    mark.show(null);
    if (foreign) return;
    lastWrite = -Infinity;
    options.onChange(model.getValue());
  });
  leaveByEscapeAndTab(editor);
  const unlinkTerms = linkTerms(editor, options.terms);
  void loadLibraryTypes();

  return {
    write(code) {
      const before = model.getValue();
      if (code === before) return;
      const now = performance.now();
      if (now - lastWrite > gestureMilliseconds) model.pushStackElement();
      lastWrite = now;
      const { start, end, text } = changedSpan(before, code);
      const range = monaco.Range.fromPositions(
        model.getPositionAt(start),
        model.getPositionAt(end),
      );
      foreign = true;
      model.pushEditOperations([], [{ range, text }], () => null);
      foreign = false;
    },
    showError: (error) => mark.show(error),
    goTo(line) {
      editor.setPosition({
        lineNumber: line,
        column: model.getLineFirstNonWhitespaceColumn(line) || 1,
      });
      editor.revealLineInCenterIfOutsideViewport(line);
      editor.focus();
    },
    destroy() {
      following.dispose();
      unlinkTerms();
      mark.show(null);
      editor.dispose();
    },
  };
}
