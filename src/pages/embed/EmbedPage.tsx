/** A lesson or one part of it for frames of other pages: what is built says its name, and the address says the rest. */
import { useEffect, useRef, useState } from 'react';
import type { Lesson } from '@/catalogue';
import { LateCode } from '@/components/arrival/late-code';
import { followHeight } from '@/components/embed/follow-height';
import { LatePart } from '@/components/arrival/LatePart';
import { useLanguage } from '@/i18n';
import { useEmbedWords } from '@/i18n/embed-words';
import type { EmbedOptions } from '@/share/embed/options';
import { embedPath, lessonPath, relativePath } from '../addresses';
import { Main } from '../shell/Main';
import { useEmbedOptions } from './embed-options';
import type { EmbedContentProps } from './EmbedContent';
import './EmbedPage.css';

const content = new LateCode<EmbedContentProps>(() =>
  import('./EmbedContent').then((module) => module.EmbedContent),
);

export function EmbedPage({ lesson }: { readonly lesson: Lesson }) {
  const language = useLanguage();
  const words = useEmbedWords();
  const options = useEmbedOptions();
  const part = options?.part ?? null;
  const { hide = [] } = options ?? {};
  const titled = options !== null && part === null && !hide.includes('title');
  const to = relativePath(embedPath(language, lesson.id), lessonPath(language, lesson.id));
  const place = part?.kind === 'figure' ? `#figure-${part.name}` : '';
  return (
    <Main className={`embed ${hide.map((name) => `embed--no-${name}`).join(' ')}`.trim()}>
      <h1 className={titled ? 'embed__title' : 'visually-hidden'}>{lesson.title[language]}</h1>
      {options && <Shown lesson={lesson} options={options} />}
      <p className="embed__note" id="cut-off" hidden>
        {words.cutOff}
      </p>
      <Height />
      {!hide.includes('link') && (
        <p className="embed__link">
          <a href={`${to}${place}`} target="_blank" rel="noopener">
            {words.openLesson}
          </a>
        </p>
      )}
    </Main>
  );
}

/** Tells the page around how tall the embed is, whatever it shows. */
function Height() {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const main = mark.current?.closest('main');
    return window.parent === window || !main ? undefined : followHeight(main);
  }, []);
  return <span ref={mark} hidden />;
}

interface ShownProps {
  readonly lesson: Lesson;
  readonly options: EmbedOptions;
}

function Shown({ lesson, options: { part, autoload, origins } }: ShownProps) {
  const words = useEmbedWords();
  const language = useLanguage();
  const [asked, setAsked] = useState(autoload);
  if (!asked) {
    return (
      <button type="button" className="button embed__show" onClick={() => setAsked(true)}>
        {words.show(lesson.title[language], part?.name ?? null)}
      </button>
    );
  }
  return <LatePart code={content} props={{ lesson, part, origins }} />;
}
