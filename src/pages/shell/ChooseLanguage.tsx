/** The site's root: sends the reader to the language last chosen, or to the browser's. */
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { languages, languageTags, stringsOf } from '@/i18n';
import { Main } from './Main';
import { PageLink } from './PageLink';
import { preferredLanguage, rememberLanguage } from './preferred-language';
import { homePath } from '../routes';
import './ChooseLanguage.css';

export function ChooseLanguage() {
  const [, navigate] = useLocation();
  useEffect(() => {
    navigate(homePath(preferredLanguage()), {
      replace: true,
      state: window.history.state as unknown,
    });
  }, [navigate]);
  return (
    <Main className="page choose-language">
      <h1 className="visually-hidden">
        {languages.map((it) => stringsOf(it).site.name).join(' ')}
      </h1>
      {languages.map((language) => {
        const { site } = stringsOf(language);
        return (
          <section key={language} lang={languageTags[language]}>
            <h2>
              <PageLink to={homePath(language)} onClick={() => rememberLanguage(language)}>
                {site.name}
              </PageLink>
            </h2>
            <p>{site.tagline}</p>
          </section>
        );
      })}
    </Main>
  );
}
