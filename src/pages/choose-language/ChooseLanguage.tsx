/** The site's root: sends the reader to the language last chosen, or to the browser's. */
import { useEffect } from 'react';
import { languages, languageTags, stringsOf } from '@/i18n';
import { Main } from '../shell/Main';
import { useNavigateTo } from '../shell/navigation';
import { PageLink } from '../shell/PageLink';
import { preferredLanguage, rememberLanguage } from '../shell/preferred-language';
import { homePath } from '../addresses';
import './ChooseLanguage.css';

export function ChooseLanguage() {
  const navigateTo = useNavigateTo();
  useEffect(() => navigateTo({ to: homePath(preferredLanguage()), instead: true }), [navigateTo]);
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
