/** What an embed shows once its code is here: the lesson's text, or one part of it, where cells and terms work. */
import { Suspense, use, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { lessonTexts, textPath, type Lesson, type LessonContent } from '@/catalogue';
import { talk } from '@/components/embed/talk';
import { ScopeContext, type PageScope } from '@/components/lesson/scope';
import type { Place } from '@/components/share/arrival-store';
import { ArrivalNote } from '@/components/share/arrivals';
import { useLinkedTerms } from '@/components/terms/linked-terms';
import { TermBubble } from '@/components/terms/TermBubble';
import { TermHues } from '@/components/terms/TermHues';
import { useLanguage, useStrings, type Language } from '@/i18n';
import { useEmbedWords } from '@/i18n/embed-words';
import { isSandboxed } from '@/storage/sandboxed';
import { findPart, writePartName, type Part, type PartName } from '@/share/embed/parts';
import { ContentBoundary } from '../lesson/ContentBoundary';
import { components as lessonComponents, placeOf } from '../lesson/LessonPage';
import { FollowedCells } from './FollowedCells';
import { LinkFromLesson, LinkFromPart } from './LessonLink';
import { PartList } from './PartList';
import { partsOf } from './parts-of';
import { pickPart } from './pick-part';
import { SeenToEnd } from './SeenToEnd';

export interface EmbedContentProps {
  readonly lesson: Lesson;
  /** Null for the whole lesson. */
  readonly part: PartName | null;
  /** Of pages that are told what the reader does, and obeyed. */
  readonly origins: readonly string[];
}

const components = { ...lessonComponents, a: LinkFromLesson };
const partComponents = { ...components, a: LinkFromPart };

export function EmbedContent(props: EmbedContentProps) {
  const { lesson } = props;
  const language = useLanguage();
  const body = useRef<HTMLDivElement>(null);
  const place = useMemo<Place>(() => ({ ...placeOf(lesson), framed: true }), [lesson]);
  const { loading } = useStrings().site;
  useLinkedTerms(body);
  return (
    <div ref={body} className="embed__body">
      <ArrivalNote place={place} />
      {isSandboxed() && <Sandboxed />}
      <ContentBoundary load={() => lessonTexts.load(lesson.id, language)} version={language}>
        <Suspense fallback={<p role="status">{loading}…</p>}>
          <Text {...props} />
        </Suspense>
      </ContentBoundary>
    </div>
  );
}

function Sandboxed() {
  return <p className="embed__note">{useEmbedWords().sandboxed}</p>;
}

const attempts = new Map<string, Promise<LessonContent>>();

/** Without its figures, which come when they are near; once, since rendering again must not start another one. */
function fetchText(id: string, language: Language): Promise<LessonContent> {
  const path = textPath(id, language);
  const known = attempts.get(path);
  if (known !== undefined) return known;
  const attempt = lessonTexts.adopt(id, language);
  attempts.set(path, attempt);
  return attempt;
}

/** The text knows the lesson's figures, so that only now it is known whether there is such a part. */
function Text({ lesson, part: named, origins }: EmbedContentProps) {
  const language = useLanguage();
  const content = lessonTexts.peek(lesson.id, language) ?? use(fetchText(lesson.id, language));
  const list = useMemo(() => partsOf(lesson, content), [lesson, content]);
  const part = useMemo(() => named && findPart(list, named), [list, named]);
  if (part === undefined) return <PartList list={list} missing={named?.name ?? ''} />;
  return <Placed lesson={lesson} part={part} origins={origins} content={content} />;
}

interface PlacedProps extends Omit<EmbedContentProps, 'part'> {
  readonly part: Part | null;
  readonly content: LessonContent;
}

function Placed({ lesson, part, origins, content }: PlacedProps) {
  const language = useLanguage();
  const article = useRef<HTMLElement>(null);
  const [kept] = useState(() => new Map<string, unknown>());
  const scope = useMemo<PageScope>(
    () => ({ id: lesson.id, terms: content.terms, kept, records: true, framed: true }),
    [lesson, content, kept],
  );
  // Made once, as on the lesson's page.
  const text = useMemo(() => render(content, part), [content, part]);
  useEffect(() => {
    article.current?.setAttribute('data-live', 'true');
    const main = article.current?.closest('main');
    if (window.parent === window || !main) return undefined;
    const name = part && writePartName(part);
    return talk({ content: main, lesson, language, part: name, origins });
  }, [lesson, language, part, origins]);
  return (
    <ScopeContext value={scope}>
      <TermHues />
      <article ref={article} className="prose">
        {part === null ? text : pickPart(text, content.figures, part)}
        {part?.kind === 'figure' && <FollowedCells text={text} />}
        {part === null && <SeenToEnd lesson={lesson.id} />}
      </article>
      <TermBubble />
    </ScopeContext>
  );
}

/** A text is a function of its components and calls no hooks; called by hand, it can be looked through. */
function render(content: LessonContent, part: Part | null): ReactNode {
  const text = content.default as (props: { components: typeof components }) => ReactNode;
  return text({ components: part === null ? components : partComponents });
}
