/** Stands in for a page that cannot be had: what was wanted, and what opens without a network. */
import { useEffect, useState } from 'react';
import { useRouter } from 'wouter';
import { findLesson, lessons } from '@/catalogue';
import { siteBase } from '@/components/cell/site-base';
import { useLanguage, useStrings } from '@/i18n';
import { useOfflineWords } from '@/i18n/offline-words';
import { reachablePaths } from '@/offline/reachable';
import { homePath, lessonPath, yourWorkPath } from '../addresses';
import { Main } from '../shell/Main';
import { PageLink } from '../shell/PageLink';

export function Offline() {
  const { site } = useStrings();
  const words = useOfflineWords().page;
  const language = useLanguage();
  const { base } = useRouter();
  const [paths, setPaths] = useState<ReadonlySet<string>>();
  const [wanted, setWanted] = useState<string>();
  useEffect(() => {
    void reachablePaths(siteBase).then((found) => {
      setPaths(found);
      setWanted(wantedPage(window.location.hash));
    });
  }, []);
  const open = lessons.filter(({ id }) => paths?.has(lessonPath(language, id)));
  return (
    <Main className="page prose">
      <h1>{site.offline.title}</h1>
      <p>{words.text}</p>
      {wanted !== undefined && (
        <p>
          {/* A plain link: the browser asks the network anew. */}
          <a className="button" href={`${base}${wanted}`}>
            {words.wanted}
          </a>
        </p>
      )}
      <h2>{words.list}</h2>
      {paths !== undefined && open.length === 0 && <p>{words.none}</p>}
      <ul>
        <li>
          <PageLink to={homePath(language)}>{words.home}</PageLink>
        </li>
        {open.map(({ id, title }) => (
          <li key={id}>
            <a href={`${base}${lessonPath(language, id)}`}>{title[language]}</a>
          </li>
        ))}
      </ul>
      <p>
        {words.keep} <PageLink to={yourWorkPath(language)}>{site.yourWork.title}</PageLink>
      </p>
    </Main>
  );
}

/** The page that was asked for, from the fragment in which the service worker hands it on; undefined where it is none. */
function wantedPage(fragment: string): string | undefined {
  const path = fragment.slice(1);
  const lesson = /^\/(?:en|zh)\/lessons\/([a-z0-9-]+)\/?$/.exec(path)?.[1];
  return lesson !== undefined && findLesson(lesson) !== undefined ? path : undefined;
}
