/** A lesson's title, what it is about, how long it takes and what it builds on. */
import { findLesson, lessonTexts, type Lesson } from '@/catalogue';
import { standingOf, useProgress } from '@/storage/progress';
import { useLanguage, useStrings } from '@/i18n';
import { PageLink } from '../shell/PageLink';
import { lessonPath } from '../addresses';

export function LessonHead({ lesson }: { readonly lesson: Lesson }) {
  const { site } = useStrings();
  const language = useLanguage();
  const progress = useProgress((state) => state);
  const { solved, total } = standingOf(progress, lesson);
  const required = lesson.requires.flatMap((id) => findLesson(id) ?? []);
  return (
    <header className="lesson__head">
      <p className="lesson__track">{site.tracks[lesson.track]}</p>
      <h1>{lesson.title[language]}</h1>
      {/* A page whose text could not be had keeps the one in its HTML. */}
      <p className="lesson__summary" suppressHydrationWarning>
        {lessonTexts.peek(lesson.id, language)?.summary ?? ''}
      </p>
      <ul className="lesson__facts">
        <li>{site.readingTime(lesson.minutes)}</li>
        {total > 0 && <li>{site.progress.count(solved, total)}</li>}
        {required.length > 0 && (
          <li>
            {site.requires}{' '}
            {required.map(({ id, title }) => (
              <PageLink key={id} to={lessonPath(language, id)}>
                {title[language]}
              </PageLink>
            ))}
          </li>
        )}
      </ul>
    </header>
  );
}
