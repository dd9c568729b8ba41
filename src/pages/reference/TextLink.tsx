/**
 * A link as a text writes it: `/lessons/cnn/#train` to a page of the site in the text's language, `#data` to a
 * section of its own, anything else to another site.
 */
import type { ComponentProps } from 'react';
import { useLanguage } from '@/i18n';
import { PageLink } from '../shell/PageLink';

export function TextLink({ href = '', children }: Pick<ComponentProps<'a'>, 'href' | 'children'>) {
  const language = useLanguage();
  if (!href.startsWith('/')) return <a href={href}>{children}</a>;
  const [path = '', heading] = href.split('#');
  return (
    <PageLink to={`/${language}${path}`} heading={heading}>
      {children}
    </PageLink>
  );
}
