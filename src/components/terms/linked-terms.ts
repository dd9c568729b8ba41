/** Lights every mark of the term in focus inside one element, and sets the focus from touches in it. */
import { useEffect, type RefObject } from 'react';
import { focusTerm, termStore } from './term-store';

function markAt(target: EventTarget | null, root: Element): Element | null {
  const mark = target instanceof Element ? target.closest('[data-term]') : null;
  return mark !== null && root.contains(mark) ? mark : null;
}

/** A formula's hidden button stands for the symbol that can be seen. */
function visibleMark(mark: Element): Element {
  if (!mark.matches('.formula__term')) return mark;
  const id = CSS.escape(mark.getAttribute('data-term') ?? '');
  const symbol = mark.closest('.formula')?.querySelector(`[data-term="${id}"]:not(button)`);
  return symbol ?? mark;
}

function light(root: Element, id: string | null): void {
  for (const mark of root.querySelectorAll('[data-term][data-active]')) {
    if (mark.getAttribute('data-term') !== id) mark.removeAttribute('data-active');
  }
  if (id === null) return;
  for (const mark of root.querySelectorAll(`[data-term="${CSS.escape(id)}"]`)) {
    mark.setAttribute('data-active', '');
  }
}

/**
 * A mouse lights by hovering, a finger by tapping (a tap elsewhere puts it out), the keyboard by
 * focus. Marks are found afresh at each change, so figures may redraw theirs at will.
 */
export function useLinkedTerms(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = ref.current;
    if (root === null) return;
    const listening = new AbortController();
    const options = { signal: listening.signal, passive: true };
    /** What the keyboard is on; it stays lit when the mouse leaves another mark. */
    let focused: Element | null = null;
    let outlined: Element | null = null;

    const show = (mark: Element | null) => {
      const anchor = mark === null ? null : visibleMark(mark);
      focusTerm(anchor?.getAttribute('data-term') ?? null, anchor);
    };
    const focus = (mark: Element | null) => {
      focused = mark;
      outlined?.removeAttribute('data-focused');
      outlined = mark === null ? null : visibleMark(mark);
      if (outlined !== mark) outlined?.setAttribute('data-focused', '');
    };

    root.addEventListener(
      'pointerover',
      (event) => {
        if (event.pointerType !== 'touch') show(markAt(event.target, root) ?? focused);
      },
      options,
    );
    root.addEventListener(
      'pointerleave',
      (event) => {
        if (event.pointerType !== 'touch') show(focused);
      },
      options,
    );
    document.addEventListener('pointerdown', (event) => show(markAt(event.target, root)), options);
    root.addEventListener(
      'focusin',
      (event) => {
        const mark = markAt(event.target, root);
        focus(mark?.matches(':focus-visible') ? mark : null);
        if (focused !== null) show(focused);
      },
      options,
    );
    root.addEventListener(
      'focusout',
      () => {
        if (focused === null) return;
        focus(null);
        show(null);
      },
      options,
    );
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape') show(null);
      },
      options,
    );
    const unsubscribe = termStore.subscribe((state, before) => {
      if (state.active !== before.active) light(root, state.active);
    });
    return () => {
      listening.abort();
      unsubscribe();
    };
  }, [ref]);
}
