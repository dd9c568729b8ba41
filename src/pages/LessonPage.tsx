/** A lesson: its text with figures and cells, its contents, and the way to its neighbours. */
import { Suspense, use, useEffect, useMemo, useRef } from 'react';
import { findLesson, loadContent, neighboursOf, peekContent, type Lesson } from '@/catalogue';
import { LessonContext, type LessonScope } from '@/components/lesson-context';
import { useLinkedTerms } from '@/components/linked-terms';
import { TermBubble } from '@/components/TermBubble';
import { clearTerms } from '@/components/term-store';
import { useLanguage, useStrings } from '@/i18n';
import { lessonComponents } from './lesson-components';
import { NotFound } from './NotFound';
import { PageLink } from './PageLink';
import { lessonPath } from './routes';
import './LessonPage.css';

export function LessonPage({ id }: { readonly id: string }) {
  const lesson = findLesson(id);
  return lesson === undefined ? <NotFound /> : <LessonBody lesson={lesson} />;
}

function LessonBody({ lesson }: { readonly lesson: Lesson }) {
  const language = useLanguage();
  const article = useRef<HTMLElement>(null);
  useLinkedTerms(article);
  useEffect(() => clearTerms, []);
  const scope = useMemo<LessonScope>(
    () => ({ id: lesson.id, terms: lesson.terms, kept: new Map() }),
    [lesson],
  );
  return (
    <LessonContext value={scope}>
      <main id="content" className="page lesson">
        <article ref={article} className="prose">
          <h1>{lesson.title[language]}</h1>
          <p className="lesson__summary">{lesson.summary[language]}</p>
          <Suspense>
            <LessonContent id={lesson.id} />
          </Suspense>
        </article>
        <LessonNeighbours id={lesson.id} />
      </main>
      <TermBubble />
    </LessonContext>
  );
}

function LessonContent({ id }: { readonly id: string }) {
  const language = useLanguage();
  const content = peekContent(id, language) ?? use(loadContent(id, language));
  const { contents } = useStrings().site;
  const Content = content.default as React.ComponentType<{ components: typeof lessonComponents }>;
  return (
    <>
      <nav className="lesson__contents" aria-label={contents}>
        <ol>
          {content.headings
            .filter(({ depth }) => depth === 2)
            .map((heading) => (
              <li key={heading.id}>
                <a href={`#${heading.id}`}>{heading.text}</a>
              </li>
            ))}
        </ol>
      </nav>
      <Content components={lessonComponents} />
    </>
  );
}

function LessonNeighbours({ id }: { readonly id: string }) {
  const language = useLanguage();
  const { site } = useStrings();
  const { previous, next } = neighboursOf(id);
  return (
    <nav className="lesson__neighbours" aria-label={site.lessons}>
      {previous && (
        <PageLink to={lessonPath(language, previous.id)} rel="prev">
          {site.previous}: {previous.title[language]}
        </PageLink>
      )}
      {next && (
        <PageLink to={lessonPath(language, next.id)} rel="next">
          {site.next}: {next.title[language]}
        </PageLink>
      )}
    </nav>
  );
}
