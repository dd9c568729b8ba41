/** Names the term in focus and its live value beside the mark that was touched. */
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { useStrings } from '@/i18n';
import { formatNumber } from '../figure/format';
import { useScope } from '../lesson/scope';
import { placeBubble } from './place-bubble';
import { termStore, type TermFocus } from './term-store';
import './Term.css';

/** The words for a term's value; undefined where nothing has reported one. */
function useDescribeValue(): (
  id: string | null,
  values: TermFocus['values'],
) => string | undefined {
  const words = useStrings().site.term;
  return useCallback(
    (id, values) => {
      const value = id === null ? undefined : values[id];
      return value === undefined ? undefined : words.value(formatNumber(value));
    },
    [words],
  );
}

export function TermBubble() {
  const scope = useScope();
  const active = useStore(termStore, (state) => state.active);
  const anchor = useStore(termStore, (state) => state.anchor);
  const describe = useDescribeValue();
  const value = useStore(termStore, (state) => describe(state.active, state.values));
  const bubble = useRef<HTMLDivElement>(null);
  const term = scope.terms.find(({ id }) => id === active);

  useLayoutEffect(() => {
    const element = bubble.current;
    if (anchor === null || element === null) return;
    const place = () => {
      // A mark that a figure has redrawn meanwhile is nowhere: the bubble stays where it was.
      const mark = anchor.getClientRects()[0];
      if (mark === undefined) return;
      const { left, top } = placeBubble(mark, element.getBoundingClientRect(), {
        width: document.documentElement.clientWidth,
        height: window.innerHeight,
      });
      element.style.transform = `translate(${left}px, ${top}px)`;
    };
    /** What is dragged must be seen, and its value stands in the figure. */
    const makeWay = (event: PointerEvent) => {
      const dragging = event.type === 'pointermove' && event.buttons !== 0;
      if (element.hidden === dragging) return;
      element.hidden = dragging;
      if (!dragging) place();
    };
    const pointerEvents = ['pointermove', 'pointerup', 'pointercancel'] as const;
    place();
    for (const type of pointerEvents) window.addEventListener(type, makeWay, { passive: true });
    window.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    return () => {
      for (const type of pointerEvents) window.removeEventListener(type, makeWay);
      window.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
    };
  }, [anchor, term]);

  // Spoken once when the term changes; a value that moves with every frame would never fall silent.
  const spoken = useMemo(() => describe(active, termStore.getState().values), [active, describe]);
  return (
    <>
      <p role="status" className="visually-hidden">
        {term?.definition} {spoken}
      </p>
      {term !== undefined && anchor !== null && (
        <div ref={bubble} aria-hidden="true" className="term-bubble">
          <p className="term-bubble__head">
            <span className="term-bubble__name">{term.name}</span>
            {value !== undefined && <span className="term-bubble__value">{value}</span>}
          </p>
          {/* Over a figure it would hide what is being looked at. */}
          {anchor.closest('.figure, .cell') === null && <p>{term.definition}</p>}
        </div>
      )}
    </>
  );
}
