/** Lights the names of the term in focus in an editor, and puts in focus what is pointed at there. */
import type { Term } from '@/catalogue/terms';
import { focusTerm, termStore } from '../../terms/term-store';
import { findIdentifiers, type Mention } from './find-identifiers';
import { monaco } from './monaco';

export function linkTerms(
  editor: monaco.editor.IStandaloneCodeEditor,
  terms: readonly Term[],
): () => void {
  const model = editor.getModel();
  if (model === null || terms.length === 0) return () => undefined;
  const decorations = editor.createDecorationsCollection();
  const container = editor.getContainerDomNode();
  const anchor = document.createElement('span');
  anchor.className = 'code-area__anchor';
  container.append(anchor);
  let mentions: readonly Mention[] = [];

  function decorate(): void {
    if (model === null) return;
    const { active } = termStore.getState();
    decorations.set(
      mentions
        .filter(({ term }) => term === active)
        .map(({ start, end }) => ({
          range: monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end)),
          options: { inlineClassName: 'code-area__term' },
        })),
    );
  }

  function find(): void {
    mentions = findIdentifiers(model?.getValue() ?? '', terms);
    decorate();
  }

  /** Lays the anchor over the name, so that the term's bubble has something to stand beside. */
  function focus(position: monaco.Position): void {
    if (model === null) return;
    const offset = model.getOffsetAt(position);
    const mention = mentions.find(({ start, end }) => offset >= start && offset <= end);
    if (mention === undefined) {
      if (termStore.getState().anchor === anchor) focusTerm(null);
      return;
    }
    const at = editor.getScrolledVisiblePosition(model.getPositionAt(mention.start));
    const end = editor.getScrolledVisiblePosition(model.getPositionAt(mention.end));
    if (at === null || end === null) return;
    anchor.style.transform = `translate(${at.left}px, ${at.top}px)`;
    anchor.style.width = `${end.left - at.left}px`;
    anchor.style.height = `${at.height}px`;
    focusTerm(mention.term, anchor);
  }

  find();
  // Lighting a name redraws it under the pointer, which the page around would take for leaving it.
  const keepHere = (event: Event) => event.stopPropagation();
  container.addEventListener('pointerover', keepHere);
  const listeners = [
    model.onDidChangeContent(find),
    editor.onMouseMove(({ target }) => {
      if (target.type === monaco.editor.MouseTargetType.CONTENT_TEXT) focus(target.position);
    }),
    editor.onDidChangeCursorPosition(({ position, reason }) => {
      if (reason === monaco.editor.CursorChangeReason.Explicit) focus(position);
    }),
  ];
  const unsubscribe = termStore.subscribe((state, before) => {
    if (state.active !== before.active) decorate();
  });
  return () => {
    unsubscribe();
    container.removeEventListener('pointerover', keepHere);
    for (const listener of listeners) listener.dispose();
    anchor.remove();
  };
}
