/** The one list of lessons: everything that names them is derived from here. */
import type { ComponentType } from 'react';
import type { Language, LessonMeta } from './schema';
import type { Term } from './terms';
import { tracks, type Track } from './tracks';

/** What is known of a lesson before its text is there. */
type Card = Omit<LessonMeta, 'terms'>;

export interface Lesson extends Card {
  /** The folder's name, which is also the last part of the address. */
  readonly id: string;
}

export interface Heading {
  readonly id: string;
  readonly text: string;
  readonly depth: number;
  /** Ids of the exercises between this heading and the next. */
  readonly exercises: readonly string[];
}

export interface LessonContent {
  readonly default: ComponentType;
  readonly headings: readonly Heading[];
  readonly terms: readonly Term[];
  /** The figures in it, as it places them; their code is fetched by itself. */
  readonly figures: readonly { readonly load: () => Promise<void> }[];
}

const cards = import.meta.glob<Card>('/lessons/*/meta.ts', {
  eager: true,
  import: 'default',
  query: '?card',
});
const contents = import.meta.glob<LessonContent>('/lessons/*/{en,zh}.mdx');

function folderOf(path: string): string {
  return path.split('/')[2] ?? '';
}

/** Every lesson, in the order of its track and then of its place in it. */
export const lessons: readonly Lesson[] = Object.entries(cards)
  .map(([path, card]) => ({ id: folderOf(path), ...card }))
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

/** What can be shown. */
const loaded = new Map<string, LessonContent>();
/** Those of them whose figures may be missing: their HTML stands in the page. */
const bare = new Set<string>();
const attempts = new Map<string, Promise<LessonContent>>();
const failed = new Set<string>();

function contentPath(id: string, language: Language): string {
  return `/lessons/${id}/${language}.mdx`;
}

async function fetchText(path: string): Promise<LessonContent> {
  const load = contents[path];
  if (load === undefined) throw new Error(`No lesson file ${path}`);
  return load();
}

async function fetchContent(path: string): Promise<LessonContent> {
  try {
    const content = await fetchText(path);
    // A figure that could not be fetched says so in its own place.
    await Promise.allSettled(content.figures.map((figure) => figure.load()));
    loaded.set(path, content);
    return content;
  } catch (error) {
    failed.add(path);
    throw error;
  }
}

/** The content if it is here already; a first render of a prerendered page needs it without waiting. */
export function peekContent(id: string, language: Language): LessonContent | undefined {
  return loaded.get(contentPath(id, language));
}

/** The last attempt at loading, failed or not, so that rendering again never starts another one. */
export function readContent(id: string, language: Language): Promise<LessonContent> {
  const path = contentPath(id, language);
  const attempt = attempts.get(path) ?? fetchContent(path);
  attempts.set(path, attempt);
  return attempt;
}

/**
 * Loads a lesson's text and figures in one language, once; tries again where it failed before.
 * Rejects when the file cannot be fetched.
 */
export function loadContent(id: string, language: Language): Promise<LessonContent> {
  const path = contentPath(id, language);
  if (failed.delete(path)) attempts.delete(path);
  return readContent(id, language);
}

/** Loads the text without its figures, for a page in whose HTML they stand. */
export async function loadText(id: string, language: Language): Promise<LessonContent> {
  const path = contentPath(id, language);
  const content = await fetchText(path);
  loaded.set(path, content);
  bare.add(path);
  return content;
}

/** Without its HTML a text needs its figures to be shown again, so they are fetched for a return. */
export function leaveText(id: string, language: Language): void {
  const path = contentPath(id, language);
  if (!bare.delete(path)) return;
  loaded.delete(path);
  loadContent(id, language).catch(() => undefined);
}

export { tracks };
export type { Language } from './schema';
export type { Track } from './tracks';
