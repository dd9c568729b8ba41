/** Ctrl+S or Cmd+S anywhere in a cell asks whether its code is kept, not the browser to save the page. */
import { useEffect, useState, type RefObject } from 'react';

/** Milliseconds for which the answer is shown. */
const answerTime = 6_000;

/** @returns a number that grows with each press; 0 while there is nothing to answer */
export function useSaveShortcut(ref: RefObject<HTMLElement | null>): number {
  const [presses, setPresses] = useState(0);
  const [answering, setAnswering] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
      if (event.altKey || event.shiftKey) return;
      event.preventDefault();
      event.stopPropagation();
      setPresses((count) => count + 1);
      setAnswering(true);
    };
    element.addEventListener('keydown', onKey, { capture: true });
    return () => element.removeEventListener('keydown', onKey, { capture: true });
  }, [ref]);
  useEffect(() => {
    if (!answering) return;
    const timer = setTimeout(() => setAnswering(false), answerTime);
    return () => clearTimeout(timer);
  }, [answering, presses]);
  return answering ? presses : 0;
}
