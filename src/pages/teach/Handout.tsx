/** What is printed of a course: every lesson with what it is about, how long it takes and where it stands. */
import { summaryOf } from '@/catalogue/summaries';
import { useLanguage } from '@/i18n';
import { useTeachWords } from '@/i18n/teach-words';
import { lessonPath } from '../addresses';
import type { Course } from './course';
import { useSiteBase } from './use-site-base';

interface HandoutProps {
  readonly name: string;
  readonly course: Course;
}

export function Handout({ name, course: { lessons, minutes } }: HandoutProps) {
  const { course: words } = useTeachWords();
  const language = useLanguage();
  const base = useSiteBase();
  return (
    <article className="teach__handout">
      <h3>{name}</h3>
      <p>{words.sum(lessons.length, minutes)}</p>
      <ol>
        {lessons.map(({ id, title, minutes: own, exercises }) => (
          <li key={id}>
            <strong>{title[language]}</strong>{' '}
            <span className="teach__facts">
              {[
                words.minutes(own),
                ...(exercises.length > 0 ? [words.exercises(exercises.length)] : []),
              ].join(' · ')}
            </span>
            <p>{summaryOf(id)[language]}</p>
            {base !== null && (
              <a href={`${base}${lessonPath(language, id).slice(1)}`}>
                {`${base}${lessonPath(language, id).slice(1)}`}
              </a>
            )}
          </li>
        ))}
      </ol>
    </article>
  );
}
