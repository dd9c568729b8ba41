/** Keeps what a page loads before any cell is near within 150 KB of compressed JavaScript. */
import { readdirSync } from 'node:fs';
import { staticScripts } from './scripts/page-scripts.mjs';

const lessons = readdirSync('lessons', { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);

const pages = [
  { name: 'home', modules: ['index.html'] },
  ...lessons.flatMap(({ name }) =>
    ['en', 'zh'].map((language) => ({
      name: `${name} (${language})`,
      modules: ['index.html', `lessons/${name}/${language}.mdx`],
    })),
  ),
];

export default pages.map(({ name, modules }) => ({
  name,
  path: staticScripts(modules),
  limit: '150 KB',
  brotli: true,
}));
