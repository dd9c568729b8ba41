/** The one list of lessons: everything that names them is derived from here. */
import type { ComponentType } from 'react';
import { tracks, type Language, type LessonMeta, type Track } from './schema';

export interface Lesson extends LessonMeta {
  /** The folder's name, which is also the last part of the address. */
  readonly id: string;
}

export interface Heading {
  readonly id: string;
  readonly text: string;
  readonly depth: number;
}

export interface LessonContent {
  readonly default: ComponentType;
  readonly headings: readonly Heading[];
}

const metas = import.meta.glob<LessonMeta>('/lessons/*/meta.ts', {
  eager: true,
  import: 'default',
});
const contents = import.meta.glob<LessonContent>('/lessons/*/{en,zh}.mdx');

function folderOf(path: string): string {
  return path.split('/')[2] ?? '';
}

/** Every lesson, in the order of its track and then of its place in it. */
export const lessons: readonly Lesson[] = Object.entries(metas)
  .map(([path, meta]) => ({ id: folderOf(path), ...meta }))
  .sort((a, b) => tracks.indexOf(a.track) - tracks.indexOf(b.track) || a.order - b.order);

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

const loaded = new Map<string, LessonContent>();
const loading = new Map<string, Promise<LessonContent>>();

function contentPath(id: string, language: Language): string {
  return `/lessons/${id}/${language}.mdx`;
}

/** The content if it is here already; a first render of a prerendered page needs it without waiting. */
export function peekContent(id: string, language: Language): LessonContent | undefined {
  return loaded.get(contentPath(id, language));
}

/** Loads a lesson's text and figures in one language; rejects when the file cannot be fetched. */
export function loadContent(id: string, language: Language): Promise<LessonContent> {
  const path = contentPath(id, language);
  const present = loading.get(path);
  if (present !== undefined) return present;
  const load = contents[path];
  const promise = load
    ? load().then((content) => {
        loaded.set(path, content);
        return content;
      })
    : Promise.reject(new Error(`No lesson file ${path}`));
  promise.catch(() => loading.delete(path));
  loading.set(path, promise);
  return promise;
}

export { tracks };
export type { Language, LessonMeta, TermFamily, TermMeta, Track } from './schema';
