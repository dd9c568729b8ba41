/** The home page: what this is, where to go on, and every lesson by track. */
import { lessons, lessonsOf, tracks, type Lesson, type Track } from '@/catalogue';
import { summaryOf } from '@/catalogue/summaries';
import { standingOf, useProgress } from '@/storage/progress';
import { useLanguage, useStrings } from '@/i18n';
import { ContinueLink } from './ContinueLink';
import { DescentFigure } from './HomeFigure';
import { Main } from '../shell/Main';
import { PageLink } from '../shell/PageLink';
import { glossaryPath, lessonPath, teachPath, yourWorkPath } from '../addresses';
import './Home.css';

export function Home() {
  const { site } = useStrings();
  const language = useLanguage();
  const first = lessons[0];
  return (
    <Main className="page home">
      <h1>{site.tagline}</h1>
      <p className="home__intro">{site.intro}</p>
      {first && <ContinueLink first={first} />}
      <DescentFigure />
      {tracks.map((track) => (
        <TrackSection key={track} track={track} lessons={lessonsOf(track)} />
      ))}
      <section className="home__track" aria-labelledby="glossary">
        <h2 id="glossary">
          <PageLink to={glossaryPath(language)}>{site.glossary.title}</PageLink>
        </h2>
        <p className="home__summary">{site.glossary.description}</p>
      </section>
      <section className="home__track" aria-labelledby="your-work">
        <h2 id="your-work">
          <PageLink to={yourWorkPath(language)}>{site.yourWork.title}</PageLink>
        </h2>
        <p className="home__summary">{site.yourWork.description}</p>
      </section>
      <section className="home__track" aria-labelledby="teach">
        <h2 id="teach">
          <PageLink to={teachPath(language)}>{site.teach.title}</PageLink>
        </h2>
        <p className="home__summary">{site.teach.description}</p>
      </section>
    </Main>
  );
}

interface TrackSectionProps {
  readonly track: Track;
  readonly lessons: readonly Lesson[];
}

function TrackSection({ track, lessons }: TrackSectionProps) {
  const { site } = useStrings();
  if (lessons.length === 0) return null;
  return (
    <section className="home__track" aria-labelledby={`track-${track}`}>
      <h2 id={`track-${track}`}>{site.tracks[track]}</h2>
      <ol className="home__lessons">
        {lessons.map((lesson) => (
          <LessonEntry key={lesson.id} lesson={lesson} />
        ))}
      </ol>
    </section>
  );
}

function LessonEntry({ lesson }: { readonly lesson: Lesson }) {
  const { site } = useStrings();
  const language = useLanguage();
  const progress = useProgress((state) => state);
  const { state, solved, total } = standingOf(progress, lesson);
  return (
    <li className="home__lesson" data-progress={state}>
      <h3>
        <PageLink to={lessonPath(language, lesson.id)}>{lesson.title[language]}</PageLink>
      </h3>
      <p className="home__summary">{summaryOf(lesson.id)[language]}</p>
      <ul className="home__facts">
        <li>{site.minutes(lesson.minutes)}</li>
        {total > 0 && <li>{site.progress.count(solved, total)}</li>}
        {/* One line of fixed height, so that nothing moves when the stored progress arrives. */}
        <li className="home__state">{site.progress[state]}</li>
      </ul>
    </li>
  );
}
