/** Shows the page at the address, in its language. */
import { useMemo } from 'react';
import { Router, useLocation } from 'wouter';
import { LanguageContext } from '@/i18n';
import { languageOf } from './addresses';
import { headOfNone } from './head';
import { findPage } from './routes';
import { Footer } from './shell/Footer';
import { Header } from './shell/Header';
import { FetchPageContext } from './shell/navigation';
import { NavigationStatus } from './shell/NavigationStatus';
import { NotFound } from './shell/NotFound';
import { useDocumentHead } from './shell/use-document-head';

interface AppProps {
  /** Path of the site's root without its last slash. */
  readonly base: string;
  /** Set when a page is rendered to text. */
  readonly ssrPath?: string;
}

export function App({ base, ssrPath }: AppProps) {
  return (
    <Router base={base} ssrPath={ssrPath}>
      <FetchPageContext value={fetchPage}>
        <Shown />
      </FetchPageContext>
    </Router>
  );
}

function fetchPage(path: string): Promise<unknown> | undefined {
  return findPage(path)?.fetch();
}

function Shown() {
  const [path] = useLocation();
  const page = findPage(path);
  const language = page?.language ?? languageOf(path) ?? 'en';
  const head = useMemo(() => page?.head ?? headOfNone(language), [page, language]);
  useDocumentHead(head, path);
  const framed = page?.framed !== false;
  return (
    <LanguageContext value={language}>
      {framed && <Header path={path} />}
      {page === undefined ? <NotFound /> : page.render()}
      {framed && <Footer path={path} />}
      {framed && <NavigationStatus title={head.title} />}
    </LanguageContext>
  );
}
