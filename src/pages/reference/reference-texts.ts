/** The pages of reference that are texts and belong to no lesson, and their texts as they are fetched. */
import { LessonTexts, type LessonContent } from '@/catalogue/lesson-texts';
import type { Language } from '@/i18n';

const modules = import.meta.glob<LessonContent>('/src/pages/reference/*/{en,zh}.mdx');

/** The module of a page's text. */
export function referenceTextPath(id: string, language: Language): string {
  return `/src/pages/reference/${id}/${language}.mdx`;
}

export const referenceTexts = new LessonTexts(async (path) => {
  const load = modules[path];
  if (load === undefined) throw new Error(`No text ${path}`);
  return load();
}, referenceTextPath);
