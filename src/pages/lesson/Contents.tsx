/** The rail beside a lesson: its sections, where the reader is, and which exercises are solved. */
import type { Heading } from '@/catalogue';
import { useProgress } from '@/storage/progress';
import { useStrings } from '@/i18n';
import './Contents.css';

interface ContentsProps {
  readonly lesson: string;
  readonly headings: readonly Heading[];
  /** Id of the section being read. */
  readonly current: string | null;
}

interface Section {
  readonly heading: Heading;
  readonly exercises: readonly string[];
}

/** Second-level headings with the exercises anywhere below them. */
function sectionsOf(headings: readonly Heading[]): readonly Section[] {
  const sections: { heading: Heading; exercises: string[] }[] = [];
  for (const heading of headings) {
    if (heading.depth === 2) sections.push({ heading, exercises: [] });
    sections[sections.length - 1]?.exercises.push(...heading.exercises);
  }
  return sections;
}

export function Contents({ lesson, headings, current }: ContentsProps) {
  const { contents } = useStrings().site;
  return (
    <nav className="contents" aria-label={contents}>
      <details className="contents__details">
        <summary className="contents__summary">{contents}</summary>
        <ol className="contents__list">
          {sectionsOf(headings).map(({ heading, exercises }) => (
            <li key={heading.id}>
              <a href={`#${heading.id}`} aria-current={heading.id === current ? true : undefined}>
                {heading.text}
              </a>
              {exercises.length > 0 && <SectionStanding lesson={lesson} exercises={exercises} />}
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}

function SectionStanding({ lesson, exercises }: Omit<Section, 'heading'> & { lesson: string }) {
  const { progress: words } = useStrings().site;
  const passed = useProgress(({ lessons }) => lessons[lesson]?.exercises);
  const solved = exercises.filter((id) => passed?.includes(id)).length;
  return (
    <span className="contents__standing" data-done={solved === exercises.length || undefined}>
      <span aria-hidden="true">
        {solved === exercises.length ? '✓' : `${solved}/${exercises.length}`}
      </span>
      <span className="visually-hidden">{words.count(solved, exercises.length)}</span>
    </span>
  );
}
