/** A term in the list of all: its names, its symbols, what it means, and where lessons speak of it. */
import type { CSSProperties } from 'react';
import { findLesson } from '@/catalogue';
import type { ListedTerm } from '@/catalogue/glossary/index-of-terms';
import { languageTags, useLanguage } from '@/i18n';
import { useGlossaryWords } from '@/i18n/glossary-words';
import { lessonPath } from '../addresses';
import { PageLink } from '../shell/PageLink';

export function TermEntry({ term }: { readonly term: ListedTerm }) {
  const words = useGlossaryWords();
  const language = useLanguage();
  const other = language === 'en' ? 'zh' : 'en';
  const { key, name, definition, family, symbols } = term;
  return (
    <div id={key} className="glossary__entry" style={hueOf(family)}>
      <dt>
        <a href={`#${key}`} className="glossary__name" aria-label={words.linkTo(name[language])}>
          {name[language]}
        </a>{' '}
        {name[other] !== name[language] && (
          <span lang={languageTags[other]} className="glossary__other">
            {name[other]}
          </span>
        )}
        {symbols.map((html) => (
          <span
            key={html}
            className="glossary__symbol"
            dangerouslySetInnerHTML={{ __html: html }}
          />
        ))}
      </dt>
      <dd>{definition[language]}</dd>
      <dd className="glossary__lessons">
        <Lessons ids={term.lessons} />
      </dd>
    </div>
  );
}

function hueOf(family: ListedTerm['family']): CSSProperties {
  return { '--term-hue': `var(--term-${family})` } as CSSProperties;
}

function Lessons({ ids }: { readonly ids: readonly string[] }) {
  const words = useGlossaryWords();
  const language = useLanguage();
  const [first, ...others] = ids.flatMap((id) => findLesson(id) ?? []);
  if (first === undefined) return null;
  return (
    <>
      {words.introducedIn}
      <PageLink to={lessonPath(language, first.id)}>{first.title[language]}</PageLink>
      {others.length > 0 && ` · ${words.alsoIn}`}
      {others.map(({ id, title }, i) => (
        <span key={id}>
          {i > 0 && (language === 'en' ? ', ' : '、')}
          <PageLink to={lessonPath(language, id)}>{title[language]}</PageLink>
        </span>
      ))}
    </>
  );
}
