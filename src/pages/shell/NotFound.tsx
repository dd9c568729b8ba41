/** What an address without a page shows. */
import { useLanguage, useStrings } from '@/i18n';
import { Main } from './Main';
import { PageLink } from './PageLink';
import { homePath } from '../addresses';

export function NotFound() {
  const { site } = useStrings();
  return (
    <Main className="page prose">
      <h1>{site.notFound.title}</h1>
      <p>{site.notFound.text}</p>
      <p>
        <PageLink to={homePath(useLanguage())}>{site.home}</PageLink>
      </p>
    </Main>
  );
}
