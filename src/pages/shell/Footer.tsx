/** The foot of every page: what is looked up rather than read through, and what readers and teachers keep. */
import { useLanguage, useStrings } from '@/i18n';
import { asListed } from '../addresses';
import { lookedUp, tools } from '../listed-pages';
import { PageLink } from './PageLink';
import './Footer.css';

export function Footer({ path }: { readonly path: string }) {
  const { site } = useStrings();
  const language = useLanguage();
  const links = [...lookedUp, ...tools].map(({ name, pathIn }) => ({
    to: pathIn(language),
    title: site[name].title,
  }));
  return (
    <footer className="footer">
      <nav aria-label={site.reference}>
        <ul className="footer__links">
          {links.map(({ to, title }) => (
            <li key={to}>
              <PageLink to={to} aria-current={asListed(path) === to ? 'page' : undefined}>
                {title}
              </PageLink>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  );
}
