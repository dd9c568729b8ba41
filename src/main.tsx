/** Starts the page: routes only. */
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { loadContent } from './catalogue';
import { App } from './pages/App';
import { parseRoute } from './pages/routes';
import './styles/index.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');

const base = new URL(
  document.documentElement.dataset.base ?? './',
  window.location.href,
).pathname.replace(/\/$/, '');
const route = parseRoute(window.location.pathname.slice(base.length));
if (route.page === 'lesson') await loadContent(route.lesson, route.language).catch(() => undefined);

const app = (
  <StrictMode>
    <App base={base} />
  </StrictMode>
);
if (root.hasChildNodes()) hydrateRoot(root, app);
else createRoot(root).render(app);
