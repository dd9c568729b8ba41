/** A lesson: its text with figures and cells, its contents, and the way to its neighbours. */
import { Suspense, use, useEffect, useMemo, useRef, useState, type ComponentType } from 'react';
import { lessons, lessonTexts, type Lesson } from '@/catalogue';
import { closeSessions } from '@/components/cell/cell-sessions';
import { KeepPlace } from '@/components/lesson/KeepPlace';
import { ScopeContext, type PageScope } from '@/components/lesson/scope';
import { useLinkedTerms } from '@/components/terms/linked-terms';
import type { Place } from '@/components/share/arrival-store';
import { ArrivalNote } from '@/components/share/arrivals';
import { TermBubble } from '@/components/terms/TermBubble';
import { TermHues } from '@/components/terms/TermHues';
import { clearTerms, focusTerm } from '@/components/terms/term-store';
import { useLivePart } from '@/components/arrival/use-live-part';
import { useLanguage, useStrings } from '@/i18n';
import { ContentBoundary } from './ContentBoundary';
import { Contents } from './Contents';
import { lessonComponents } from './lesson-components';
import { LessonHead } from './LessonHead';
import { LessonNeighbours } from './LessonNeighbours';
import { Main } from '../shell/Main';
import { proseComponents } from './prose-components';
import { useCurrentSection } from './use-current-section';
import 'katex/dist/katex.min.css';
import './LessonPage.css';

/** Of a lesson's text. */
export const components = { ...proseComponents, ...lessonComponents };

export function LessonPage({ lesson }: { readonly lesson: Lesson }) {
  const language = useLanguage();
  const body = useRef<HTMLDivElement>(null);
  useLinkedTerms(body);
  useEffect(() => clearTerms, []);
  useEffect(() => () => void closeSessions(lesson.id), [lesson.id]);
  useEffect(() => () => focusTerm(null), [language]);
  const [kept] = useState(() => new Map<string, unknown>());
  const place = useMemo<Place>(() => placeOf(lesson), [lesson]);
  return (
    <Main className="page lesson">
      <LessonHead lesson={lesson} />
      <ArrivalNote place={place} />
      <div ref={body} className="lesson__body" data-part="waiting">
        <KeepPlace version={language} className="lesson__columns">
          <ContentBoundary load={() => lessonTexts.load(lesson.id, language)} version={language}>
            <Suspense fallback={<Waiting />}>
              <LessonContent id={lesson.id} kept={kept} />
            </Suspense>
          </ContentBoundary>
        </KeepPlace>
      </div>
      <LessonNeighbours id={lesson.id} />
    </Main>
  );
}

/** What sharing knows of a lesson's page. */
export function placeOf({ id, cells, exercises }: Lesson): Place {
  return { lesson: id, cells: [...cells, ...exercises], lessons: lessons.map((other) => other.id) };
}

interface LessonContentProps {
  readonly id: string;
  /** Outlives the change of language, unlike what is in the text. */
  readonly kept: PageScope['kept'];
}

function LessonContent({ id, kept }: LessonContentProps) {
  const language = useLanguage();
  const content = lessonTexts.peek(id, language) ?? use(lessonTexts.read(id, language));
  const article = useRef<HTMLElement>(null);
  const current = useCurrentSection(id, article, content);
  const scope = useMemo<PageScope>(
    () => ({ id, terms: content.terms, kept, records: true, framed: false }),
    [id, content, kept],
  );
  // Made once: rendered again, the text would give up the HTML of figures that are yet to come.
  const text = useMemo(() => {
    const Text = content.default as ComponentType<{ components: typeof components }>;
    return <Text components={components} />;
  }, [content]);
  useLivePart(article);
  useEffect(() => () => lessonTexts.leave(id, language), [id, language]);
  useEffect(() => {
    // A hook for tests and embedders: from here on the text answers, and its figures come when they are near.
    article.current?.setAttribute('data-live', 'true');
  }, []);
  return (
    <ScopeContext value={scope}>
      <TermHues />
      <Contents lesson={id} headings={content.headings} current={current} />
      <article ref={article} className="prose">
        {text}
      </article>
      <TermBubble />
    </ScopeContext>
  );
}

function Waiting() {
  return (
    <p role="status" className="lesson__waiting">
      {useStrings().site.loading}…
    </p>
  );
}
