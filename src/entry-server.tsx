/** Renders a page to HTML when the site is built. */
import { StrictMode } from 'react';
import { lessons, loadContent } from './catalogue';
import { languages } from './i18n';
import { App } from './pages/App';
import { headOf, type Head } from './pages/head';
import { renderWhole } from './pages/render-whole';
import { homePath, lessonPath, parseRoute } from './pages/routes';

/** Every address that gets a file of its own. */
export function listPaths(): string[] {
  return [
    '/',
    ...languages.flatMap((language) => [
      homePath(language),
      ...lessons.map((lesson) => lessonPath(language, lesson.id)),
    ]),
  ];
}

export async function renderPath(path: string): Promise<{ html: string; head: Head }> {
  const route = parseRoute(path);
  if (route.page === 'lesson') {
    const { figures } = await loadContent(route.lesson, route.language);
    await Promise.all(figures.map((figure) => figure.load()));
  }
  const html = await renderWhole(
    <StrictMode>
      <App base="" ssrPath={path} />
    </StrictMode>,
    path,
  );
  return { html, head: headOf(route) };
}
