/** The bar at the top: the way home, the language and the theme. */
import { languageTags, useLanguage, useStrings } from '@/i18n';
import { PageLink } from './PageLink';
import { rememberLanguage } from './preferred-language';
import { homePath, translatePath } from './routes';
import { ThemeSwitch } from './ThemeSwitch';
import './Header.css';

export function Header({ path }: { readonly path: string }) {
  const { site } = useStrings();
  const language = useLanguage();
  const other = language === 'en' ? 'zh' : 'en';
  return (
    <header className="header">
      <a className="skip-link" href="#content">
        {site.skipToContent}
      </a>
      <PageLink to={homePath(language)} className="header__name">
        {site.name}
      </PageLink>
      <nav className="header__tools">
        <PageLink
          to={translatePath(path, other)}
          keepScroll
          lang={languageTags[other]}
          hrefLang={languageTags[other]}
          onClick={() => rememberLanguage(other)}
        >
          {site.otherLanguage}
        </PageLink>
        <ThemeSwitch />
      </nav>
    </header>
  );
}
