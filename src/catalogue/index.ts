/** What pages know of the lessons: the list of them, and their texts as they are fetched. */
import { LessonTexts, type LessonContent } from './lesson-texts';

const modules = import.meta.glob<LessonContent>('/lessons/*/{en,zh}.mdx');

export const lessonTexts = new LessonTexts(async (path) => {
  const load = modules[path];
  if (load === undefined) throw new Error(`No lesson file ${path}`);
  return load();
});

export { textPath } from './lesson-texts';
export type { Heading, LessonContent } from './lesson-texts';
export { findLesson, lessons, lessonsOf, neighboursOf } from './lessons';
export type { Lesson } from './lessons';
export { tracks, type Track } from './tracks';
