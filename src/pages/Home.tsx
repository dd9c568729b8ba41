/** The home page: what this is, and every lesson by track. */
import { lessonsOf, tracks } from '@/catalogue';
import { useLanguage, useStrings } from '@/i18n';
import { PageLink } from './PageLink';
import { lessonPath } from './routes';
import './Home.css';

export function Home() {
  const { site } = useStrings();
  const language = useLanguage();
  return (
    <main id="content" className="page home">
      <h1>{site.tagline}</h1>
      <p className="home__intro">{site.intro}</p>
      {tracks.map((track) => {
        const lessons = lessonsOf(track);
        if (lessons.length === 0) return null;
        return (
          <section key={track} className="home__track">
            <h2>{site.tracks[track]}</h2>
            <ol className="home__lessons">
              {lessons.map((lesson) => (
                <li key={lesson.id}>
                  <PageLink to={lessonPath(language, lesson.id)}>{lesson.title[language]}</PageLink>
                  <p>{lesson.summary[language]}</p>
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </main>
  );
}
