/** The way back to where the reader left off; on a first visit, the way to the first lesson. */
import { useEffect, useState } from 'react';
import { findLesson, lessonTexts, type Lesson } from '@/catalogue';
import { useProgress } from '@/storage/progress';
import { useLanguage, useStrings, type Language } from '@/i18n';
import { PageLink } from '../shell/PageLink';
import { lessonPath } from '../addresses';

/** A heading's words, once the lesson they stand in has been fetched; it is likely to be opened next. */
function useHeadingText(lesson: string | null, heading: string | null, language: Language) {
  const [found, setFound] = useState<{ readonly key: string; readonly text: string }>();
  const key = `${language}/${lesson}#${heading}`;
  useEffect(() => {
    if (lesson === null || heading === null) return;
    let current = true;
    lessonTexts.load(lesson, language).then(
      ({ headings }) => {
        const text = headings.find(({ id }) => id === heading)?.text;
        if (current && text !== undefined) setFound({ key, text });
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [lesson, heading, language, key]);
  return found?.key === key ? found.text : undefined;
}

export function ContinueLink({ first }: { readonly first: Lesson }) {
  const { site } = useStrings();
  const language = useLanguage();
  const last = useProgress((progress) => progress.last);
  const lesson = last === null ? undefined : findLesson(last.lesson);
  const heading = lesson === undefined || last === null ? null : last.heading;
  const section = useHeadingText(lesson?.id ?? null, heading, language);
  const target = lesson ?? first;
  const title = target.title[language];
  return (
    <p className="home__continue">
      <PageLink
        to={lessonPath(language, target.id)}
        heading={heading ?? undefined}
        className="button button--primary home__start"
      >
        {lesson === undefined ? site.startWith(title) : site.continueWith(title)}
      </PageLink>
      {section !== undefined && <span className="home__place">{site.continueAt(section)}</span>}
    </p>
  );
}
