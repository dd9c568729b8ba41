/** Names the term in focus and its live value beside the mark that was touched. */
import { useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useLanguage, useStrings } from '@/i18n';
import { useLesson } from './lesson-context';
import { formatNumber } from './format';
import { termStore } from './term-store';
import './Term.css';

export function TermBubble() {
  const language = useLanguage();
  const strings = useStrings();
  const lesson = useLesson();
  const { active, anchor, values } = useStore(termStore);
  const bubble = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  const term = lesson.terms.find(({ id }) => id === active);

  useLayoutEffect(() => {
    if (anchor === null || bubble.current === null) return;
    const mark = anchor.getBoundingClientRect();
    const own = bubble.current.getBoundingClientRect();
    const centre = mark.left + mark.width / 2 - own.width / 2;
    const left = Math.max(8, Math.min(centre, window.innerWidth - own.width - 8));
    const above = mark.top - own.height - 8;
    setPlace({ left, top: above > 8 ? above : mark.bottom + 8 });
  }, [anchor, active]);

  if (term === undefined) return null;
  const value = values[term.id];
  return (
    <div
      ref={bubble}
      role="status"
      className="term-bubble"
      data-family={term.family}
      style={{ transform: `translate(${place.left}px, ${place.top}px)` }}
    >
      <span>{term.name[language]}</span>
      {value !== undefined && (
        <span className="term-bubble__value">{strings.site.term.value(formatNumber(value))}</span>
      )}
    </div>
  );
}
