/** Keeps what a page loads before anything is near, and what each figure adds to it, within their limits. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { figuresOf, pageModules, staticScripts } from './scripts/page-scripts.mjs';

const lessons = readdirSync('lessons', { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);

const site = 'index.html';
const embed = ['src/pages/embed/EmbedPage.tsx', 'src/pages/embed/EmbedContent.tsx'];
const lessonPage = 'src/pages/lesson/LessonPage.tsx';

/** @type {readonly (readonly [folder: string, limit: string])[]} */
const limits = [
  // A tool: it has controls, and knows where lessons' parts are.
  ['teach', '100 KB'],
  // It lists every lesson, and what each page of reference is about.
  ['home', '92 KB'],
  // All terms in both languages, with the formulas that stand for them.
  ['glossary', '105 KB'],
  // What finds, which comes when the search is opened.
  ['shell/search', '94 KB'],
];

/** @param {string} text */
function checkFigures(text) {
  const loaded = new Set(staticScripts([site, lessonPage, text]));
  return figuresOf(text).map((figure) => ({
    name: `${path.basename(path.dirname(figure))}: ${path.basename(figure, '.tsx')}`,
    path: staticScripts([figure]).filter((file) => !loaded.has(file)),
    limit: '53 KB',
  }));
}

const checks = [
  ...pageModules()
    .filter((page) => page !== lessonPage && page.endsWith('.tsx'))
    .map((page) => ({
      name: path.basename(path.dirname(page)),
      path: staticScripts([site, page]),
      limit: limits.find(([folder]) => page.startsWith(`src/pages/${folder}/`))?.[1] ?? '91 KB',
    })),
  ...lessons.flatMap(({ name }) =>
    ['en', 'zh'].map((language) => ({
      name: `${name} (${language})`,
      path: staticScripts([site, lessonPage, `lessons/${name}/${language}.mdx`]),
      limit: '120 KB',
    })),
  ),
  ...readdirSync('src/pages/reference', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      ['en', 'zh'].map((language) => ({
        name: `${name} (${language})`,
        path: staticScripts([
          site,
          'src/pages/reference/ReferencePage.tsx',
          `src/pages/reference/${name}/${language}.mdx`,
        ]),
        limit: '100 KB',
      })),
    ),
  // An embed of one part has the lesson's text, in which the part stands, and no figure but its own.
  ...lessons.map(({ name }) => ({
    name: `${name} (embed)`,
    path: staticScripts([site, ...embed, `lessons/${name}/en.mdx`]),
    limit: '127 KB',
  })),
  ...lessons.flatMap(({ name }) => checkFigures(`lessons/${name}/en.mdx`)),
];

export default checks.map((check) => ({ ...check, brotli: true }));
