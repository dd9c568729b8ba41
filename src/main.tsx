/** Starts the page: routes only. */
import 'katex/dist/katex.min.css';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/prose.css';
import './styles/controls.css';
import './styles/overrides/visually-hidden.css';
import './styles/overrides/keys.css';
import './styles/overrides/print.css';
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { loadContent, loadText } from './catalogue';
import { App } from './pages/App';
import { startFirstFigure } from './pages/lesson/first-figure';
import { followHistory } from './pages/shell/navigation';
import { parseRoute, withoutFile } from './pages/routes';
import { rememberScroll } from './pages/shell/scroll-memory';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');

const { pathname, search, hash } = window.location;
if (withoutFile(pathname) !== pathname) {
  window.history.replaceState(window.history.state, '', withoutFile(pathname) + search + hash);
}

const base = new URL(
  document.documentElement.dataset.base ?? './',
  window.location.href,
).pathname.replace(/\/$/, '');
const route = parseRoute(window.location.pathname.slice(base.length));
const prerendered = root.firstElementChild !== null;
if (route.page === 'lesson') {
  const { lesson, language } = route;
  const arrival = prerendered
    ? loadText(lesson, language).then(startFirstFigure)
    : loadContent(lesson, language);
  await arrival.catch(() => undefined);
}

rememberScroll();
followHistory();

const app = (
  <StrictMode>
    <App base={base} />
  </StrictMode>
);
if (prerendered) hydrateRoot(root, app);
else createRoot(root).render(app);
