/** Every term of the lessons, by letter: to look one up, and for other sites to link to. */
import { useState } from 'react';
import index from 'virtual:index-of-terms';
import type { ListedTerm } from '@/catalogue/glossary/index-of-terms';
import { useLanguage, useStrings } from '@/i18n';
import { useGlossaryWords } from '@/i18n/glossary-words';
import { Main } from '../shell/Main';
import { isLookedFor } from './find-terms';
import { TermEntry } from './TermEntry';
import 'katex/dist/katex.min.css';
import './Glossary.css';

interface TermGroup {
  readonly letter: string;
  readonly terms: readonly ListedTerm[];
}

export function Glossary() {
  const { site } = useStrings();
  const words = useGlossaryWords();
  const language = useLanguage();
  const [text, setText] = useState('');
  const groups = index.letters[language].flatMap(({ letter, places }): TermGroup[] => {
    const terms = places
      .flatMap((place) => index.terms[place] ?? [])
      .filter((term) => isLookedFor(term, text, language));
    return terms.length === 0 ? [] : [{ letter, terms }];
  });
  const shown = groups.reduce((sum, { terms }) => sum + terms.length, 0);
  return (
    <Main className="page glossary">
      <h1>{site.glossary.title}</h1>
      <p>{words.intro}</p>
      <label className="glossary__filter">
        <span>{words.filter}</span>
        <input
          type="search"
          className="field"
          value={text}
          placeholder={words.hint}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <p role="status" className="glossary__count">
        {shown === 0 ? words.none(text.trim()) : words.count(shown, index.terms.length)}
      </p>
      {shown === 0 && (
        <button type="button" className="button" onClick={() => setText('')}>
          {words.showAll}
        </button>
      )}
      {text.trim() === '' && <Letters groups={groups} />}
      {groups.map(({ letter, terms }) => (
        <section key={letter} aria-labelledby={`letter-${letter}`}>
          <h2 id={`letter-${letter}`}>{letter}</h2>
          <dl>
            {terms.map((term) => (
              <TermEntry key={term.key} term={term} />
            ))}
          </dl>
        </section>
      ))}
    </Main>
  );
}

function Letters({ groups }: { readonly groups: readonly TermGroup[] }) {
  const words = useGlossaryWords();
  return (
    <nav aria-label={words.letters} className="glossary__letters">
      {groups.map(({ letter }) => (
        <a key={letter} href={`#letter-${letter}`}>
          {letter}
        </a>
      ))}
    </nav>
  );
}
