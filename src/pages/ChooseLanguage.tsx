/** The site's root: sends the reader to the language last chosen, or to the browser's. */
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { languages, languageTags, stringsOf } from '@/i18n';
import { preferredLanguage } from './preferred-language';
import { PageLink } from './PageLink';
import { homePath } from './routes';

export function ChooseLanguage() {
  const [, navigate] = useLocation();
  useEffect(() => {
    navigate(homePath(preferredLanguage()), { replace: true });
  }, [navigate]);
  return (
    <main className="page choose-language">
      {languages.map((language) => (
        <PageLink key={language} to={homePath(language)} lang={languageTags[language]}>
          {stringsOf(language).site.name}
        </PageLink>
      ))}
    </main>
  );
}
