/** Texts of pages, each in its language: fetched when they are asked for, with the figures in them. */
import type { ComponentType } from 'react';
import type { Language } from './schema';
import type { Term } from './terms';

export interface Heading {
  readonly id: string;
  readonly text: string;
  readonly depth: number;
  /** Ids of the exercises between this heading and the next. */
  readonly exercises: readonly string[];
}

export interface LessonContent {
  readonly default: ComponentType;
  /** What the lesson is about, in a sentence. */
  readonly summary: string;
  readonly headings: readonly Heading[];
  readonly terms: readonly Term[];
  /** The figures in it, as it places them; their code is fetched by itself. */
  readonly figures: readonly (ComponentType & PlacedFigure)[];
}

interface PlacedFigure {
  /** As the lesson's `meta.ts` lists it. */
  readonly id: string;
  readonly load: () => Promise<void>;
}

type Text =
  | { readonly type: 'loading'; readonly attempt: Promise<LessonContent> }
  | { readonly type: 'here'; readonly content: LessonContent }
  /** Shown by a page in whose HTML its figures stand, which may still be missing. */
  | { readonly type: 'bare'; readonly content: LessonContent }
  | { readonly type: 'failed'; readonly attempt: Promise<LessonContent> };

export class LessonTexts {
  readonly #texts = new Map<string, Text>();
  readonly #fetch: (path: string) => Promise<LessonContent>;
  readonly #pathOf: (id: string, language: Language) => string;

  /**
   * @param fetch gets the module of a text by its path, `/lessons/neuron/en.mdx`
   * @param pathOf says where a text lies
   */
  constructor(fetch: (path: string) => Promise<LessonContent>, pathOf = textPath) {
    this.#fetch = fetch;
    this.#pathOf = pathOf;
  }

  /** The content if it is here already; a first render of a prerendered page needs it without waiting. */
  peek(id: string, language: Language): LessonContent | undefined {
    const text = this.#texts.get(this.#pathOf(id, language));
    return text?.type === 'here' || text?.type === 'bare' ? text.content : undefined;
  }

  /** The last attempt at loading, failed or not, so that rendering again never starts another one. */
  read(id: string, language: Language): Promise<LessonContent> {
    const path = this.#pathOf(id, language);
    const text = this.#texts.get(path);
    switch (text?.type) {
      case undefined:
        return this.#start(path);
      case 'loading':
      case 'failed':
        return text.attempt;
      case 'here':
      case 'bare':
        return Promise.resolve(text.content);
    }
  }

  /** Loads the text and its figures, once; tries again where it failed before. Rejects when it cannot be fetched. */
  load(id: string, language: Language): Promise<LessonContent> {
    const path = this.#pathOf(id, language);
    return this.#texts.get(path)?.type === 'failed' ? this.#start(path) : this.read(id, language);
  }

  /** Loads the text without its figures, for a page in whose HTML they stand. */
  async adopt(id: string, language: Language): Promise<LessonContent> {
    const path = this.#pathOf(id, language);
    const content = await this.#fetch(path);
    if (this.#texts.get(path)?.type !== 'here') this.#texts.set(path, { type: 'bare', content });
    return content;
  }

  /** Without its HTML a text needs its figures to be shown again, so they are fetched for a return. */
  leave(id: string, language: Language): void {
    const path = this.#pathOf(id, language);
    if (this.#texts.get(path)?.type === 'bare') this.#start(path).catch(() => undefined);
  }

  #start(path: string): Promise<LessonContent> {
    const attempt = this.#fetchWhole(path);
    this.#texts.set(path, { type: 'loading', attempt });
    attempt.then(
      (content) => this.#texts.set(path, { type: 'here', content }),
      () => this.#texts.set(path, { type: 'failed', attempt }),
    );
    return attempt;
  }

  async #fetchWhole(path: string): Promise<LessonContent> {
    const content = await this.#fetch(path);
    // A figure that could not be fetched says so in its own place.
    await Promise.allSettled(content.figures.map((figure) => figure.load()));
    return content;
  }
}

/** The module of a lesson's text. */
export function textPath(id: string, language: Language): string {
  return `/lessons/${id}/${language}.mdx`;
}
