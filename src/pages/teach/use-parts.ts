/** The parts of a lesson, for a choice among them; its text is fetched for them. */
import { useCallback } from 'react';
import { lessonTexts, type Lesson } from '@/catalogue';
import { useFetched, type Fetched } from '@/components/data/use-fetched';
import { useLanguage } from '@/i18n';
import { listParts, type Part } from '@/share/embed/parts';
import { partsOf } from '../embed/parts-of';

export function useParts(lesson: Lesson): Fetched<readonly Part[]> {
  const language = useLanguage();
  const load = useCallback(async () => {
    const content = await lessonTexts.load(lesson.id, language);
    return listParts(partsOf(lesson, content));
  }, [lesson, language]);
  return useFetched(load);
}
