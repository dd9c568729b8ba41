/** Shows an error of a run where it happened: a squiggle, its explanation under the line, and its fix. */
import type { CellError } from '@/engine/wire/parts';
import { stringsOf, type Language } from '@/i18n';
import { describeProblem, type Problem } from '../describe-problem';
import { monaco } from './monaco';
import { offerFix } from './quick-fixes';

const owner = 'gradient-lab-run';

function paragraph(className: string, text: string): HTMLElement {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = text;
  return element;
}

function explain({ what, remedy, original }: Problem): HTMLElement {
  const node = document.createElement('div');
  node.className = 'problem-zone';
  node.append(
    paragraph('problem-zone__what', what),
    paragraph('problem-zone__remedy', remedy),
    paragraph('problem-zone__original', original),
  );
  return node;
}

export class ProblemMark {
  #zone: string | null = null;
  #observer: ResizeObserver | null = null;
  #following: monaco.IDisposable | null = null;

  constructor(
    private readonly editor: monaco.editor.IStandaloneCodeEditor,
    private readonly language: Language,
  ) {}

  show(error: CellError | null): void {
    const model = this.editor.getModel();
    if (model === null) return;
    this.#clear(model);
    if (error === null) return;
    const strings = stringsOf(this.language).cell;
    const problem = describeProblem(error, strings, this.language);
    if (problem.line === null) return;
    const line = Math.min(problem.line, model.getLineCount());
    const column = problem.column ?? model.getLineFirstNonWhitespaceColumn(line);
    const start = Math.max(1, Math.min(column, model.getLineMaxColumn(line) - 1));
    const marker = {
      severity: monaco.MarkerSeverity.Error,
      message: `${problem.what}\n${problem.original}`,
      startLineNumber: line,
      startColumn: start,
      endLineNumber: line,
      endColumn: model.getLineMaxColumn(line),
    };
    monaco.editor.setModelMarkers(model, owner, [marker]);
    const explanation = error.explanation ?? null;
    if (explanation !== null) {
      offerFix(model, { title: strings.explained.fix(explanation), explanation, marker });
    }
    this.#openZone(line, explain(problem));
  }

  /** The zone's height follows its text, which wraps at what is seen of the editor: a zone is as wide as its longest line. */
  #openZone(line: number, content: HTMLElement): void {
    const domNode = document.createElement('div');
    domNode.append(content);
    const wrap = () => {
      content.style.maxWidth = `${this.editor.getLayoutInfo().contentWidth}px`;
    };
    wrap();
    this.#following = this.editor.onDidLayoutChange(wrap);
    const zone = { afterLineNumber: line, heightInPx: 84, domNode };
    this.editor.changeViewZones((zones) => {
      this.#zone = zones.addZone(zone);
    });
    this.#observer = new ResizeObserver(() => {
      const height = content.offsetHeight;
      if (height === 0 || height === zone.heightInPx) return;
      zone.heightInPx = height;
      this.editor.changeViewZones((zones) => {
        if (this.#zone !== null) zones.layoutZone(this.#zone);
      });
    });
    this.#observer.observe(content);
  }

  #clear(model: monaco.editor.ITextModel): void {
    monaco.editor.setModelMarkers(model, owner, []);
    offerFix(model, null);
    this.#observer?.disconnect();
    this.#observer = null;
    this.#following?.dispose();
    this.#following = null;
    const zone = this.#zone;
    this.#zone = null;
    if (zone !== null) this.editor.changeViewZones((zones) => zones.removeZone(zone));
  }
}
