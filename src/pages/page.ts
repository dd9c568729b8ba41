/** What a page is to the site: where it stands, what its head says, and what has to be fetched to show it. */
import { createElement, type ComponentType, type ReactNode } from 'react';
import { LateCode } from '@/components/arrival/late-code';
import { languages, type Language } from '@/i18n';
import { translatePath } from './addresses';
import type { Head } from './head';
import { LatePage } from './shell/LatePage';

/** One address of a page. */
export interface Place<P> {
  /** From the site's base, with a slash at both ends. */
  readonly path: string;
  readonly language: Language;
  readonly props: P;
}

/** What a page shows besides its own code, and cannot be shown without. */
export interface PageText {
  /** Its module, of which the page's HTML needs the styles and those of its figures. */
  readonly source: string;
  isHere(): boolean;
  /** Fetches it with its figures. */
  load(): Promise<{ readonly figures: readonly { load(): Promise<void> }[] }>;
  /** Fetches what a page needs in whose HTML it stands already. */
  adopt(): Promise<unknown>;
}

/** A row of the table of routes. */
export interface Route<P extends object> {
  /** Whether it stands under the site's header. */
  readonly framed: boolean;
  readonly places: readonly Place<P>[];
  readonly head: (place: Place<P>) => Head;
  /** The module that `load` fetches. */
  readonly source: string;
  readonly load: () => Promise<ComponentType<P>>;
  readonly text?: (place: Place<P>) => PageText;
}

/** A page at one address, whatever its kind. */
export interface Page {
  readonly path: string;
  readonly language: Language;
  readonly framed: boolean;
  readonly head: Head;
  /** Modules of which its HTML needs the styles. */
  readonly sources: readonly string[];
  /** Fetches what it cannot be shown without; undefined where all is here. */
  fetch(): Promise<unknown> | undefined;
  /** Fetches what brings its HTML to life; rejects where its code cannot be had. */
  adopt(): Promise<unknown>;
  /** Fetches it with all that is in it; rejects where anything cannot be had. */
  fetchWhole(): Promise<unknown>;
  /** The page, or what stands for it until its code is here. */
  render(): ReactNode;
}

/** A page with such props in every language. */
export function inEachLanguage<P>(
  list: readonly P[],
  pathOf: (language: Language, props: P) => string,
): readonly Place<P>[] {
  return languages.flatMap((language) =>
    list.map((props) => ({ language, props, path: pathOf(language, props) })),
  );
}

export function pagesOf<P extends object>(route: Route<P>): readonly Page[] {
  const code = new LateCode(route.load);
  return route.places.map((place) => pageAt(place, route, code));
}

function pageAt<P extends object>(place: Place<P>, route: Route<P>, code: LateCode<P>): Page {
  const { path, language, props } = place;
  const text = route.text?.(place);
  return {
    path,
    language,
    framed: route.framed,
    get head() {
      return route.head(place);
    },
    sources: text === undefined ? [route.source] : [route.source, text.source],
    fetch() {
      const missing = [
        ...(code.component === null ? [code.load()] : []),
        ...(text === undefined || text.isHere() ? [] : [text.load()]),
      ];
      return missing.length === 0 ? undefined : Promise.all(missing);
    },
    // A text that cannot be had says so in its own place.
    adopt: () => Promise.all([code.load(), text?.adopt().catch(() => undefined)]),
    async fetchWhole() {
      const [, whole] = await Promise.all([code.load(), text?.load()]);
      await Promise.all(whole?.figures.map((figure) => figure.load()) ?? []);
    },
    // The same page in another language goes on as it is.
    render: () => createElement(LatePage<P>, { key: translatePath(path, 'en'), code, props }),
  };
}
