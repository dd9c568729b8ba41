/** Renders a page to HTML when the site is built. */
import { StrictMode } from 'react';
import { prerenderToNodeStream } from 'react-dom/static';
import { lessons, loadContent } from './catalogue';
import { languages } from './i18n';
import { App } from './pages/App';
import { headOf, type Head } from './pages/head';
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
  const { prelude } = await prerenderToNodeStream(
    <StrictMode>
      <App base="" ssrPath={path} />
    </StrictMode>,
    // React would put long texts into hidden parts for a script to unfold; pages must do without.
    { progressiveChunkSize: Infinity },
  );
  let html = '';
  for await (const chunk of prelude) html += String(chunk);
  return { html, head: headOf(route) };
}
