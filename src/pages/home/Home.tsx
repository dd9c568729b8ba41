/** The home page: what this is, where to go on, and every lesson by track. */
import { lessons, lessonsOf, tracks, type Lesson, type Track } from '@/catalogue';
import { summaryOf } from '@/catalogue/summaries';
import { standingOf, useProgress } from '@/storage/progress';
import { useLanguage, useStrings } from '@/i18n';
import { ContinueLink } from './ContinueLink';
import { DescentFigure } from './HomeFigure';
import { Main } from '../shell/Main';
import { PageLink } from '../shell/PageLink';
import { lessonPath } from '../addresses';
import { lookedUp, tools } from '../listed-pages';
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
      <ReferenceSection />
      {tools.map(({ name, pathIn }) => (
        <section key={name} className="home__track" aria-labelledby={name}>
          <h2 id={name}>
            <PageLink to={pathIn(language)}>{site[name].title}</PageLink>
          </h2>
          <p className="home__summary">{site[name].description}</p>
        </section>
      ))}
    </Main>
  );
}

/** What is looked up rather than read through. */
function ReferenceSection() {
  const { site } = useStrings();
  const language = useLanguage();
  return (
    <section className="home__track" aria-labelledby="reference">
      <h2 id="reference">{site.reference}</h2>
      <ul className="home__lessons">
        {lookedUp.map(({ name, pathIn }) => (
          <li key={name} className="home__lesson">
            <h3>
              <PageLink to={pathIn(language)}>{site[name].title}</PageLink>
            </h3>
            <p className="home__summary">{site[name].description}</p>
          </li>
        ))}
      </ul>
    </section>
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
