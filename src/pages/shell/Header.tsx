/** The bar at the top: the way home, the language and the theme. */
import { languageTags, useLanguage, useStrings } from '@/i18n';
import { PageLink } from './PageLink';
import { rememberLanguage } from './preferred-language';
import { asListed, homePath, translatePath } from '../addresses';
import { ThemeSwitch } from './ThemeSwitch';
import { Search } from './search/Search';
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
      <PageLink
        to={homePath(language)}
        className="header__name"
        aria-current={asListed(path) === homePath(language) ? 'page' : undefined}
      >
        <svg viewBox="0 0 32 32" width="22" height="22" aria-hidden="true" className="header__mark">
          <path d="M3 6c6 21 11 22 16 16 4-4 7-4 10-4" />
          <circle cx="12" cy="22.2" r="4" />
        </svg>
        {site.name}
      </PageLink>
      <div className="header__tools">
        <Search />
        <PageLink
          to={translatePath(path, other)}
          keepScroll
          className="header__language"
          lang={languageTags[other]}
          hrefLang={languageTags[other]}
          onClick={() => rememberLanguage(other)}
        >
          {site.otherLanguage}
        </PageLink>
        <ThemeSwitch />
      </div>
    </header>
  );
}
