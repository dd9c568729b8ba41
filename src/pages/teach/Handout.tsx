/** What is printed of a course: every lesson with what it is about, how long it takes and where it stands. */
import { summaryOf } from '@/catalogue/summaries';
import { useLanguage } from '@/i18n';
import { useTeachWords } from '@/i18n/teach-words';
import { absoluteAddress, lessonPath } from '../addresses';
import type { Course } from './course';
import { lessonFacts } from './lesson-facts';
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
        {lessons.map((lesson) => (
          <li key={lesson.id}>
            <strong>{lesson.title[language]}</strong>{' '}
            <span className="teach__facts">{lessonFacts(lesson, words).join(' · ')}</span>
            <p>{summaryOf(lesson.id)[language]}</p>
            {base !== null && (
              <Address of={absoluteAddress(base, lessonPath(language, lesson.id))} />
            )}
          </li>
        ))}
      </ol>
    </article>
  );
}

function Address({ of }: { readonly of: string }) {
  return <a href={of}>{of}</a>;
}
