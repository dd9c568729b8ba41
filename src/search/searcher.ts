/** Finds lessons, their sections, terms and pages by what a reader types, with slips, in either language. */
import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Found, Group, Kind, Target } from './found';
import { excerpt, markAll } from './marked';
import { isHan, queryTokens, tokensOf } from './tokens';

/** How many of each kind are shown, in this order. */
const most = Object.entries({ lesson: 5, term: 5, section: 8, page: 3 } satisfies Record<
  Kind,
  number
>) as readonly [Kind, number][];

const weights: Readonly<Record<Kind, number>> = { lesson: 1.6, term: 1.4, page: 1.2, section: 1 };

/** How many texts are read before the page has its turn. */
const atOnce = 20;

/** Letters that may be wrong, missing or too many: two neighbours that changed places are two. */
function slipsIn(word: string): number | false {
  if (isHan(word) || word.length < 4) return false;
  return word.length < 6 ? 1 : 2;
}

interface Match {
  readonly target: Target;
  /** The words of it by which it was found. */
  readonly forms: readonly string[];
}

/** Whether its whole name in either language was typed. */
function hasName({ title, other }: Target, query: string): boolean {
  const [wanted, ...names] = [query, title, other].map((text) =>
    tokensOf(text)
      .map(({ form }) => form)
      .join(' '),
  );
  return names.some((name) => name === wanted);
}

const exact: SearchOptions = { prefix: true, combineWith: 'AND' };

/** Each is tried where those before it find nothing. */
const attempts: readonly SearchOptions[] = [
  exact,
  { ...exact, fuzzy: slipsIn },
  { ...exact, fuzzy: slipsIn, combineWith: 'OR' },
];

/** Groups that have anything, in the order in which they are shown; none where nothing is asked. */
export type Find = (query: string) => readonly Group[];

export async function makeSearcher(targets: readonly Target[]): Promise<Find> {
  const index = new MiniSearch<Target & { readonly place: number }>({
    idField: 'place',
    fields: ['title', 'other', 'text'],
    tokenize: (text) => tokensOf(text).map(({ form }) => form),
    // They are simplified as they are cut.
    processTerm: (term) => term,
    searchOptions: {
      tokenize: (text) => queryTokens(text).map(({ form }) => form),
      boost: { title: 5, other: 4 },
      boostDocument: (place: number) => weights[targets[place]?.kind ?? 'section'],
    },
  });
  const placed = targets.map((target, place) => ({ ...target, place }));
  await index.addAllAsync(placed, { chunkSize: atOnce });

  function search(query: string): Match[] {
    for (const options of attempts) {
      const results = index.search(query, options);
      if (results.length === 0) continue;
      const matches = results.flatMap(({ id, terms }) => {
        const target = targets[id as number];
        return target === undefined ? [] : [{ target, forms: terms }];
      });
      const isNamed = ({ target }: Match) => hasName(target, query);
      return [...matches.filter(isNamed), ...matches.filter((match) => !isNamed(match))];
    }
    return [];
  }

  return (query) => {
    const results = search(query);
    return most.flatMap(([kind, count]) => {
      const own = results.filter(({ target }) => target.kind === kind).slice(0, count);
      const found = own.map(({ target, forms }): Found => {
        return {
          target,
          title: markAll(target.title, query, forms),
          other: markAll(target.other, query, forms),
          excerpt: excerpt(target.text, query, forms),
        };
      });
      return found.length === 0 ? [] : [{ kind, found }];
    });
  };
}
