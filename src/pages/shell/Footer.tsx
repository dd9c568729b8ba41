/** The foot of every page: what is looked up rather than read through, and what readers and teachers keep. */
import { useLanguage, useStrings } from '@/i18n';
import { asListed, glossaryPath, referencePath, teachPath, yourWorkPath } from '../addresses';
import { referenceIds } from '../reference/reference-ids';
import { PageLink } from './PageLink';
import './Footer.css';

export function Footer({ path }: { readonly path: string }) {
  const { site } = useStrings();
  const language = useLanguage();
  const links = [
    { to: glossaryPath(language), title: site.glossary.title },
    ...referenceIds.map((id) => ({ to: referencePath(language, id), title: site[id].title })),
    { to: yourWorkPath(language), title: site.yourWork.title },
    { to: teachPath(language), title: site.teach.title },
  ];
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
