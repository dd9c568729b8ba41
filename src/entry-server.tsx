/** Renders a page to HTML when the site is built. */
import { StrictMode } from 'react';
import { App } from './pages/App';
import type { Page } from './pages/page';
import { renderWhole } from './pages/render-whole';
import { pages } from './pages/routes';

export { listOembeds } from './pages/oembed';

/** Every page that gets a file of its own, with what its head says and the modules whose styles it needs. */
export async function listPages(): Promise<readonly Pick<Page, 'path' | 'head' | 'sources'>[]> {
  await Promise.all(pages.map((page) => page.fetchWhole()));
  return pages;
}

export async function renderPath(path: string): Promise<string> {
  return renderWhole(
    <StrictMode>
      <App base="" ssrPath={path} />
    </StrictMode>,
    path,
  );
}
