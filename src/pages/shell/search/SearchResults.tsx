/** What was found, by kind, and the program that finds it: fetched when the search is opened first. */
import { useState } from 'react';
import { languageTags, stringsOf, useLanguage, type Language } from '@/i18n';
import { useSearchWords } from '@/i18n/search-words';
import { listTargets, type Found, type Group, type Piece } from '@/search/found';
import { makeSearcher, type Find } from '@/search/searcher';
import { readTextIndex, type Entry } from '@/search/text-index';
import { glossaryPath, lessonPath } from '../../addresses';
import { lookedUp, tools } from '../../listed-pages';
import { PageLink } from '../PageLink';
import { chooseSlash, slashOpens } from './slash-choice';
import { textsAddress } from './texts-address';

/** Pages around the lessons, with their names in both languages. */
function listPages(language: Language): Entry[] {
  const [own, other] = [stringsOf(language), stringsOf(language === 'en' ? 'zh' : 'en')];
  return [...lookedUp, ...tools].map(({ name, pathIn }) => ({
    id: pathIn(language),
    title: own.site[name].title,
    other: other.site[name].title,
    text: own.site[name].description,
  }));
}

async function fetchSearcher(language: Language): Promise<Find> {
  const response = await fetch(textsAddress(language));
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  const texts = readTextIndex(await response.json());
  const paths = {
    lesson: (id: string) => lessonPath(language, id),
    glossary: glossaryPath(language),
  };
  return makeSearcher(listTargets(texts, paths, listPages(language)));
}

const searchers: Partial<Record<Language, Promise<Find>>> = {};

/** Once for each language; tries again where it failed. Rejects where the texts cannot be had. */
export async function startSearch(language: Language) {
  const attempt = (searchers[language] ??= fetchSearcher(language));
  try {
    return { find: await attempt, Results };
  } catch (error) {
    searchers[language] = undefined;
    throw error;
  }
}

interface ResultsProps {
  readonly query: string;
  readonly groups: readonly Group[];
  /** Which of all that was found is chosen. */
  readonly active: number;
  /** Id of the list. */
  readonly list: string;
  readonly onActive: (place: number) => void;
  /** The reader has followed one of them. */
  readonly onLeave: () => void;
}

function Results({ query, groups, active, list, onActive, onLeave }: ResultsProps) {
  const words = useSearchWords();
  const found = groups.flatMap((group) => group.found);
  const asked = query.trim() !== '';
  return (
    <>
      <p role="status" className={found.length > 0 ? 'visually-hidden' : undefined}>
        {!asked
          ? words.intro
          : found.length > 0
            ? words.count(found.length)
            : words.none(query.trim())}
      </p>
      {found.length > 0 && (
        <div
          role="listbox"
          id={list}
          className="search__list"
          aria-label={words.count(found.length)}
        >
          {groups.map(({ kind, found: own }) => (
            <div key={kind} role="group" aria-labelledby={`${list}-${kind}`}>
              <div id={`${list}-${kind}`} className="search__kind">
                {words.kinds[kind]}
              </div>
              {own.map((one) => {
                const place = found.indexOf(one);
                return (
                  <Option
                    key={place}
                    found={one}
                    id={`${list}-${place}`}
                    chosen={place === active}
                    onPoint={() => onActive(place)}
                    onLeave={onLeave}
                  />
                );
              })}
            </div>
          ))}
        </div>
      )}
      <Foot />
    </>
  );
}

interface OptionProps {
  readonly found: Found;
  readonly id: string;
  readonly chosen: boolean;
  readonly onPoint: () => void;
  readonly onLeave: () => void;
}

function Option({ found, id, chosen, onPoint, onLeave }: OptionProps) {
  const other = useLanguage() === 'en' ? 'zh' : 'en';
  const { target, title, other: otherTitle, excerpt } = found;
  const translated = target.other !== target.title && target.kind !== 'page';
  return (
    <PageLink
      to={target.to}
      heading={target.heading}
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={chosen}
      className="search__option"
      ref={(element) => {
        if (chosen) element?.scrollIntoView({ block: 'nearest' });
      }}
      onPointerMove={() => !chosen && onPoint()}
      onClick={onLeave}
    >
      <span className="search__title">
        <Marked pieces={title} />
        {translated && (
          <>
            {' '}
            <span className="search__other" lang={languageTags[other]}>
              <Marked pieces={otherTitle} />
            </span>
          </>
        )}
      </span>
      {target.within !== undefined && <span className="search__within">{target.within}</span>}
      <span className="search__excerpt">
        <Marked pieces={excerpt} />
      </span>
    </PageLink>
  );
}

function Marked({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map(({ text, marked }, i) => (marked ? <mark key={i}>{text}</mark> : text));
}

function Foot() {
  const words = useSearchWords();
  const [slash, setSlash] = useState(slashOpens);
  return (
    <div className="search__foot">
      <span className="search__keys" aria-hidden="true">
        <kbd>↑</kbd> <kbd>↓</kbd> {words.keys.move} <kbd>Enter</kbd> {words.keys.open}{' '}
        <kbd>Esc</kbd> {words.keys.close}
      </span>
      <label className="search__slash">
        <input
          type="checkbox"
          checked={slash}
          onChange={({ target }) => {
            chooseSlash(target.checked);
            setSlash(target.checked);
          }}
        />
        {words.slash}
      </label>
    </div>
  );
}
