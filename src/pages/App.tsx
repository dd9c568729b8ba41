/** Picks the page for the address and gives it its language. */
import { Router, useLocation } from 'wouter';
import { LanguageContext } from '@/i18n';
import { ChooseLanguage } from './shell/ChooseLanguage';
import { headOf } from './head';
import { Header } from './shell/Header';
import { Home } from './home/Home';
import { LessonPage } from './lesson/LessonPage';
import { NavigationStatus } from './shell/NavigationStatus';
import { NotFound } from './shell/NotFound';
import { parseRoute, type Route } from './routes';
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
      <Page />
    </Router>
  );
}

function Page() {
  const [path] = useLocation();
  const route = parseRoute(path);
  const head = headOf(route);
  useDocumentHead(head, path);
  if (route.page === 'choose-language') return <ChooseLanguage />;
  return (
    <LanguageContext value={route.language}>
      <Header path={path} />
      {renderPage(route)}
      <NavigationStatus title={head.title} />
    </LanguageContext>
  );
}

function renderPage(route: Exclude<Route, { page: 'choose-language' }>) {
  switch (route.page) {
    case 'home':
      return <Home />;
    case 'lesson':
      return <LessonPage key={route.lesson} id={route.lesson} />;
    case 'not-found':
      return <NotFound />;
  }
}
