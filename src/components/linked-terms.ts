/** Lights every mark of the term in focus inside one element, and sets the focus from touches in it. */
import { useEffect, type RefObject } from 'react';
import { focusTerm, termStore } from './term-store';

function termOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('[data-term]') : null;
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

/** Marks are found afresh at each change, so figures may redraw theirs at will. */
export function useLinkedTerms(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = ref.current;
    if (root === null) return;
    const set = (event: Event) => {
      const mark = termOf(event.target);
      focusTerm(mark?.getAttribute('data-term') ?? null, mark);
    };
    const leave = () => focusTerm(null);
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') focusTerm(null);
    };
    root.addEventListener('pointerover', set);
    root.addEventListener('pointerdown', set);
    root.addEventListener('focusin', set);
    root.addEventListener('pointerleave', leave);
    root.addEventListener('focusout', leave);
    root.addEventListener('keydown', escape);
    const unsubscribe = termStore.subscribe((state, before) => {
      if (state.active !== before.active) light(root, state.active);
    });
    return () => {
      root.removeEventListener('pointerover', set);
      root.removeEventListener('pointerdown', set);
      root.removeEventListener('focusin', set);
      root.removeEventListener('pointerleave', leave);
      root.removeEventListener('focusout', leave);
      root.removeEventListener('keydown', escape);
      unsubscribe();
    };
  }, [ref]);
}
