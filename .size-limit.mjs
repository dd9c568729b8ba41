/** Keeps what a page loads before anything is near, and what each figure adds to it, within their limits. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { figuresOf, staticScripts } from './scripts/page-scripts.mjs';

const lessons = readdirSync('lessons', { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);

/** @param {string} text */
function checkFigures(text) {
  const loaded = new Set(staticScripts(['index.html', text]));
  return figuresOf(text).map((figure) => ({
    name: `${path.basename(path.dirname(figure))}: ${path.basename(figure, '.tsx')}`,
    path: staticScripts([figure]).filter((file) => !loaded.has(file)),
    limit: '43 KB',
  }));
}

const checks = [
  { name: 'home', path: staticScripts(['index.html']), limit: '99 KB' },
  ...lessons.flatMap(({ name }) =>
    ['en', 'zh'].map((language) => ({
      name: `${name} (${language})`,
      path: staticScripts(['index.html', `lessons/${name}/${language}.mdx`]),
      limit: '118 KB',
    })),
  ),
  ...lessons.flatMap(({ name }) => checkFigures(`lessons/${name}/en.mdx`)),
];

export default checks.map((check) => ({ ...check, brotli: true }));
