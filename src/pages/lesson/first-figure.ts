/** Asks for the figure that a prerendered lesson opens with, ahead of all else that brings the page to life. */
import type { LessonContent } from '@/catalogue';

/** Others, and the first one where the page opens further down, start by themselves when they are near. */
export function startFirstFigure({ figures }: LessonContent): void {
  const first = document.querySelector('.near > *')?.getBoundingClientRect();
  if (first === undefined || first.bottom < 0 || first.top > 2 * window.innerHeight) return;
  figures[0]?.load().catch(() => undefined);
}
