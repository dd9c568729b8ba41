/** Follows the reader down a text: which section is being read, and whether the end was seen. */
import { useCallback, useEffect, useState, type RefObject } from 'react';
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

/**
 * @param text changes when the headings are others, as after a change of language
 * @param onEnd the same at every call; called when the end of the article is seen
 */
export function useSectionInView(
  article: RefObject<HTMLElement | null>,
  text: unknown,
  onEnd?: () => void,
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
      if (root.getBoundingClientRect().bottom <= window.innerHeight) onEnd?.();
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
  }, [article, text, onEnd]);
  return section;
}

/** The same of a lesson, whose progress it records. */
export function useCurrentSection(
  lesson: string,
  article: RefObject<HTMLElement | null>,
  text: unknown,
): string | null {
  const finish = useCallback(() => recordFinish(lesson), [lesson]);
  const section = useSectionInView(article, text, finish);
  useEffect(() => recordVisit(lesson, section), [lesson, section]);
  return section;
}
