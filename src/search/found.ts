/** What can be found, and what was. */
import type { Entry, TextIndex } from './text-index';

export type Kind = 'lesson' | 'term' | 'section' | 'page';

export interface Target {
  readonly kind: Kind;
  readonly title: string;
  /** The title in the other language. */
  readonly other: string;
  readonly text: string;
  /** A page's path from the site's base, and the anchor in it. */
  readonly to: string;
  readonly heading?: string;
  /** Title of the lesson that a section belongs to. */
  readonly within?: string;
}

/** A part of a text, marked where it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

export interface Found {
  readonly target: Target;
  readonly title: readonly Piece[];
  readonly other: readonly Piece[];
  readonly excerpt: readonly Piece[];
}

export interface Group {
  readonly kind: Kind;
  readonly found: readonly Found[];
}

export interface Paths {
  readonly lesson: (id: string) => string;
  readonly glossary: string;
}

/** @param pages those that belong to no lesson, by their paths */
export function listTargets(
  { lessons, terms }: TextIndex,
  paths: Paths,
  pages: readonly Entry[],
): Target[] {
  return [
    ...lessons.flatMap(({ id, sections, ...lesson }): Target[] => {
      const to = paths.lesson(id);
      return [
        { kind: 'lesson', to, ...lesson },
        ...sections.map(({ id: heading, ...section }): Target => {
          return { kind: 'section', to, heading, within: lesson.title, ...section };
        }),
      ];
    }),
    ...terms.map(({ id: heading, ...term }): Target => {
      return { kind: 'term', to: paths.glossary, heading, ...term };
    }),
    ...pages.map(({ id: to, ...page }): Target => ({ kind: 'page', to, ...page })),
  ];
}
