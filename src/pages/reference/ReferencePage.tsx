/** A page of reference: what it is about, its contents beside its text. */
import { Suspense, use, useEffect, useMemo, useRef, type ComponentType } from 'react';
import { KeepPlace } from '@/components/lesson/KeepPlace';
import { useLivePart } from '@/components/arrival/use-live-part';
import { useLanguage, useStrings } from '@/i18n';
import { ContentBoundary } from '../lesson/ContentBoundary';
import { Contents } from '../lesson/Contents';
import { proseComponents } from '../lesson/prose-components';
import { useSectionInView } from '../lesson/use-current-section';
import { Main } from '../shell/Main';
import type { ReferenceId } from './reference-ids';
import { referenceTexts } from './reference-texts';
import { TextLink } from './TextLink';
import '../lesson/LessonPage.css';
import './ReferencePage.css';

const components = { ...proseComponents, a: TextLink };

export function ReferencePage({ id }: { readonly id: ReferenceId }) {
  const { site } = useStrings();
  const language = useLanguage();
  return (
    <Main className="page lesson">
      <header className="lesson__head reference__head">
        <h1>{site[id].title}</h1>
        <p className="lesson__summary">{site[id].description}</p>
      </header>
      <div className="lesson__body">
        <KeepPlace version={language} className="lesson__columns">
          <ContentBoundary load={() => referenceTexts.load(id, language)} version={id + language}>
            <Suspense fallback={<p role="status">{site.loading}…</p>}>
              <ReferenceText id={id} />
            </Suspense>
          </ContentBoundary>
        </KeepPlace>
      </div>
    </Main>
  );
}

function ReferenceText({ id }: { readonly id: ReferenceId }) {
  const language = useLanguage();
  const content = referenceTexts.peek(id, language) ?? use(referenceTexts.read(id, language));
  const article = useRef<HTMLElement>(null);
  const current = useSectionInView(article, content);
  const text = useMemo(() => {
    const Text = content.default as ComponentType<{ components: typeof components }>;
    return <Text components={components} />;
  }, [content]);
  useLivePart(article);
  useEffect(() => {
    article.current?.setAttribute('data-live', 'true');
  }, []);
  return (
    <>
      <Contents lesson={id} headings={content.headings} current={current} />
      <article ref={article} className="prose reference">
        {text}
      </article>
    </>
  );
}
