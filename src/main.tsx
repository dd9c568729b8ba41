/** Starts the page: routes only. */
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
import { siteBase } from './components/cell/site-base';
import { App } from './pages/App';
import { withoutFile } from './pages/addresses';
import { findPage } from './pages/routes';
import { followHistory } from './pages/shell/navigation';
import { rememberScroll } from './pages/shell/scroll-memory';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');

const { pathname, search, hash } = window.location;
if (withoutFile(pathname) !== pathname) {
  window.history.replaceState(window.history.state, '', withoutFile(pathname) + search + hash);
}

const base = new URL(siteBase).pathname.replace(/\/$/, '');
/** Ahead of the first rendering, which takes over the HTML that stands; without its code the page stays as it is. */
async function start(root: HTMLElement): Promise<void> {
  const page = findPage(window.location.pathname.slice(base.length));
  const prerendered = root.firstElementChild !== null;
  if (prerendered) await page?.adopt();
  else await page?.fetch()?.catch(() => undefined);

  rememberScroll();
  followHistory();

  const app = (
    <StrictMode>
      <App base={base} />
    </StrictMode>
  );
  if (prerendered) hydrateRoot(root, app);
  else createRoot(root).render(app);
}

// Not awaited: the code of pages imports from this file's chunk, and would wait for it.
void start(root);

// Last of all, and for the page that the reader opened: one in a frame is somebody else's. Where it cannot be had,
// everything works as it does without.
if (import.meta.env.PROD && window === window.top && 'serviceWorker' in navigator) {
  window.addEventListener('load', () => {
    void import('./pages/shell/site-worker/start').then(
      (worker) => worker.start(),
      () => undefined,
    );
  });
}
