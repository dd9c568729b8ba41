/** The one list of lessons: everything that names them is derived from here. */
import type { LessonMeta } from './schema';
import { byPlace, type Track } from './tracks';

/** What is known of a lesson before its text is there. */
type Card = Omit<LessonMeta, 'terms' | 'summary' | 'figures'>;

export interface Lesson extends Card {
  /** The folder's name, which is also the last part of the address. */
  readonly id: string;
}

const cards = import.meta.glob<Card>('/lessons/*/meta.ts', {
  eager: true,
  import: 'default',
  query: '?card',
});

function folderOf(path: string): string {
  return path.split('/')[2] ?? '';
}

/** Every lesson, in the order of its track and then of its place in it. */
export const lessons: readonly Lesson[] = Object.entries(cards)
  .map(([path, card]) => ({ id: folderOf(path), ...card }))
  .sort(byPlace);

export function findLesson(id: string): Lesson | undefined {
  return lessons.find((lesson) => lesson.id === id);
}

export function lessonsOf(track: Track): readonly Lesson[] {
  return lessons.filter((lesson) => lesson.track === track);
}

export function neighboursOf(id: string): {
  previous: Lesson | undefined;
  next: Lesson | undefined;
} {
  const index = lessons.findIndex((lesson) => lesson.id === id);
  return { previous: lessons[index - 1], next: index < 0 ? undefined : lessons[index + 1] };
}
