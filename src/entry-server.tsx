/** Renders a page to HTML when the site is built. */
import { StrictMode } from 'react';
import { App } from './pages/App';
import type { Page } from './pages/page';
import { renderWhole } from './pages/render-whole';
import { findPage, pages } from './pages/routes';

/** Every page that gets a file of its own, with what its head says and the modules whose styles it needs. */
export function listPages(): readonly Pick<Page, 'path' | 'head' | 'sources'>[] {
  return pages;
}

export async function renderPath(path: string): Promise<string> {
  await findPage(path)?.fetchWhole();
  return renderWhole(
    <StrictMode>
      <App base="" ssrPath={path} />
    </StrictMode>,
    path,
  );
}
