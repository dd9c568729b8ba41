/** The way on and back at the foot of a lesson. */
import { neighboursOf, type Lesson } from '@/catalogue';
import { useLanguage, useStrings } from '@/i18n';
import { PageLink } from '../shell/PageLink';
import { lessonPath } from '../addresses';

export function LessonNeighbours({ id }: { readonly id: string }) {
  const { site } = useStrings();
  const { previous, next } = neighboursOf(id);
  return (
    <nav className="lesson__neighbours" aria-label={site.lessons}>
      {previous && <NeighbourLink lesson={previous} rel="prev" label={site.previous} />}
      {next && <NeighbourLink lesson={next} rel="next" label={site.next} />}
    </nav>
  );
}

interface NeighbourLinkProps {
  readonly lesson: Lesson;
  readonly rel: 'prev' | 'next';
  readonly label: string;
}

function NeighbourLink({ lesson, rel, label }: NeighbourLinkProps) {
  const language = useLanguage();
  return (
    <PageLink to={lessonPath(language, lesson.id)} rel={rel} className="lesson__neighbour">
      <span className="lesson__direction">{label}</span> <span>{lesson.title[language]}</span>
    </PageLink>
  );
}
