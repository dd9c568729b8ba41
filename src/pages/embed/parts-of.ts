/** The parts of a lesson that can be embedded by themselves; its figures are known to its text only. */
import type { Lesson, LessonContent } from '@/catalogue';
import type { PartsList } from '@/share/embed/parts';

export function partsOf(
  { cells, exercises }: Pick<Lesson, 'cells' | 'exercises'>,
  { figures }: Pick<LessonContent, 'figures'>,
): PartsList {
  return { figures: figures.map(({ id }) => id), cells, exercises };
}
