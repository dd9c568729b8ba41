/** Follows the reader down a lesson: which section is being read, and whether the end was seen. */
import { useEffect, useState, type RefObject } from 'react';
import { recordFinish, recordVisit } from '@/storage/progress';

/** A section is being read once its heading has passed this part of the window's height. */
const readingLine = 0.4;

/** Id of the last heading above the reading line; null above the first. */
function sectionAt(headings: Iterable<Element>): string | null {
  let current: string | null = null;
  for (const heading of headings) {
    if (heading.getBoundingClientRect().top > window.innerHeight * readingLine) break;
    current = heading.id;
  }
  return current;
}

/** `text` changes when the headings are others, as after a change of language. */
export function useCurrentSection(
  lesson: string,
  article: RefObject<HTMLElement | null>,
  text: unknown,
): string | null {
  const [section, setSection] = useState<string | null>(null);
  useEffect(() => {
    const root = article.current;
    if (root === null) return;
    const headings = root.querySelectorAll('h2[id]');
    let frame = 0;
    const look = () => {
      frame = 0;
      setSection(sectionAt(headings));
      if (root.getBoundingClientRect().bottom <= window.innerHeight) recordFinish(lesson);
    };
    const schedule = () => (frame ||= requestAnimationFrame(look));
    schedule();
    window.addEventListener('scroll', schedule, { passive: true });
    window.addEventListener('resize', schedule);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', schedule);
      window.removeEventListener('resize', schedule);
    };
  }, [lesson, article, text]);
  useEffect(() => recordVisit(lesson, section), [lesson, section]);
  return section;
}
