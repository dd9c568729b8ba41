/**
 * The street, said once: what each folder may import. dependency-cruiser enforces it, a lesson's validator names
 * what its text may not import, and a test holds the README's table to it.
 */

const react = '^node_modules/(@types/)?react(-dom)?/';

/**
 * @typedef {object} Room
 * @property {string} name
 * @property {string} from Pattern of its files.
 * @property {readonly string[]} to Patterns of what else they may import.
 * @property {string} why
 * @property {readonly [folder: string, may: string]} shown Its row in the README.
 */

/** @type {readonly Room[]} */
export const rooms = [
  {
    name: 'math',
    from: '^src/math/',
    to: [],
    why: 'Pure functions import nothing.',
    shown: ['`src/math`', 'nothing'],
  },
  {
    name: 'charts',
    from: '^src/charts/',
    to: ['^src/math/', '^node_modules/(@types/)?d3'],
    why: 'A chart knows mathematics and D3, and no React.',
    shown: ['`src/charts`', '`math`, D3'],
  },
  {
    name: 'storage',
    from: '^src/storage/',
    to: ['^node_modules/(valibot|zustand)/', react],
    why: 'What the reader keeps knows nothing of who keeps it.',
    shown: ['`src/storage`', 'nothing: what the reader keeps, versioned'],
  },
  {
    name: 'share',
    from: '^src/share/',
    to: ['^src/(engine/wire/backends|math/packed-numbers)[.]ts$', '^node_modules/valibot/'],
    why: 'What is shared is read and written by pure functions.',
    shown: [
      '`src/share`',
      'names of backends, packed numbers: what travels in links and files, packed and judged',
    ],
  },
  {
    name: 'offline',
    from: '^src/offline/',
    to: [
      '^src/(data/sha256|engine/wire/wall-mark)[.]ts$',
      '^node_modules/(workbox-[a-z]+|valibot)/',
    ],
    why: 'What is kept for offline knows files and caches, and nothing of what is in them.',
    shown: [
      '`src/offline`',
      'Workbox, SHA-256, the sign of the wall: the service worker, and what pages tell it',
    ],
  },
  {
    name: 'data',
    from: '^src/data/',
    to: ['^src/math/'],
    why: 'A loader knows mathematics.',
    shown: ['`src/data`', '`math`'],
  },
  {
    name: 'engine',
    from: '^src/engine/',
    to: [
      '^src/(math|storage)/',
      // Only the worker reads data, and what fetches for it: dependency-cruiser has a rule for it.
      '^src/data/',
      '^node_modules/(@tensorflow|acorn|sucrase|valibot|zustand)',
      // The address of the frame for code from elsewhere, which the build makes.
      '^virtual:isolated-frame$',
    ],
    why: 'The engine knows nothing of the interface.',
    shown: [
      '`src/engine`',
      '`math`, `storage`; only `engine/worker` has TensorFlow.js; it and what fetches for it have `data`',
    ],
  },
  {
    name: 'export',
    from: '^src/export/',
    to: [
      '^src/(engine/wire/(taken-model|backends)|share/escape-html)[.]ts$',
      '^node_modules/fflate/',
    ],
    why: 'A model or a project is written from what it is given, and from nothing else.',
    shown: [
      '`src/export`',
      'the form in which a run leaves a model behind, names of backends, the writer of HTML, and fflate',
    ],
  },
  {
    name: 'vite-project',
    from: '^src/vite-project/',
    to: [
      '^src/(math|data)/',
      // What in the engine knows nothing of the site; what does has a file of the same name here.
      '^src/engine/(worker|wire|code)/',
      '^node_modules/@tensorflow/',
    ],
    why: 'What goes along with a project must run without the site.',
    shown: [
      '`src/vite-project`',
      '`math`, `data`, what in the engine’s worker runs without the site, TensorFlow.js',
    ],
  },
  {
    name: 'search',
    from: '^src/search/',
    to: ['^node_modules/(minisearch|valibot)/'],
    why: 'What is searched is texts, wherever they come from.',
    shown: ['`src/search`', 'MiniSearch: finds texts, and knows nothing of pages'],
  },
  {
    name: 'lms',
    from: '^src/lms/',
    to: ['^src/(share/escape-html|export/zip)[.]ts$'],
    why: 'A package is written from what it is given.',
    shown: ['`src/lms`', 'the writers of HTML and of zip: packages for learning platforms'],
  },
  {
    name: 'words',
    from: '^src/i18n/',
    to: [react, '^src/engine/wire/causes[.]ts$'],
    why: 'Words know nothing but the names of what they are words for.',
    shown: ['`src/i18n`', 'nothing but the names of an error’s causes'],
  },
  {
    name: 'components',
    from: '^src/components/',
    to: [
      '^src/(engine|charts|math|data|i18n|share|storage|export)/',
      '^src/catalogue/terms[.]ts$',
      // Addresses of what a runnable file and a project are made of, which the build makes.
      '^virtual:(runnable-page|isolated-frame|vite-project)$',
      '^node_modules/',
    ],
    why: 'A component knows the engine, charts, mathematics, data and words.',
    shown: [
      '`src/components`',
      '`engine`, `charts`, `math`, `data`, `share`, `storage`, `export`, `i18n`, the catalogue’s terms',
    ],
  },
  {
    name: 'catalogue',
    from: '^src/catalogue/',
    to: ['^node_modules/valibot/', react],
    why: 'The catalogue finds lessons by pattern and imports none by name.',
    shown: ['`src/catalogue`', 'nothing: it finds the lessons by pattern'],
  },
  {
    name: 'pages',
    from: '^src/pages/',
    to: [
      '^src/(components|i18n|catalogue|share|storage|offline|lms|search)/',
      // The glossary with what lessons say of it, and where the texts to search are, which the build makes.
      '^virtual:(index-of-terms|search-index-(en|zh))$',
      react,
      '^node_modules/(katex|wouter|zustand|valibot)/',
    ],
    why: 'A page composes components, words and the catalogue.',
    shown: [
      '`src/pages`',
      '`components`, `share`, `storage`, `offline`, `lms`, `search`, `i18n`, `catalogue`',
    ],
  },
  {
    name: 'lessons',
    from: '^lessons/([^/]+)/(?!cells/|exercises/)',
    to: [
      '^lessons/$1/',
      '^src/(components|charts|math)/',
      '^src/data/[^/]+-table[.]ts$',
      '^src/i18n/(index|define-words)[.]ts$',
      '^src/engine/(wire|session)/',
      '^src/catalogue/define-lesson[.]ts$',
      react,
    ],
    why: 'A lesson knows components, charts, mathematics, tables of data and its own folder.',
    shown: [
      '`lessons`: text, figures',
      '`components`, `charts`, `math`, tables of `data`, the language, the engine’s types, their own folder',
    ],
  },
  {
    name: 'cells',
    from: '^lessons/[^/]+/(cells|exercises/[^/]+)/',
    to: [
      '^node_modules/@tensorflow/tfjs/',
      '^src/engine/worker/cell-api[.]ts$',
      '^lessons/[^/]+/exercises/[^/]+/solution[.]ts$',
    ],
    why: 'A cell runs anywhere: it knows TensorFlow.js and gradient-lab; a check, its answer’s type.',
    shown: [
      '`lessons`: cells, exercises',
      '`@tensorflow/tfjs`, `gradient-lab` (what [`cell-api.ts`](src/engine/worker/cell-api.ts) exports)',
    ],
  },
];

/**
 * Whether a lesson's text may import a module, as it names it: from its own folder, or what its figures may.
 * @param {string} id Such as `./CurveFigure` or `@/components/figure/Figure`.
 */
export function mayImportInText(id) {
  if (id.startsWith('./')) return true;
  const file = id.replace(/^@\//, 'src/');
  const to = rooms.find(({ name }) => name === 'lessons')?.to ?? [];
  return to.some((pattern) => [file, `${file}.ts`].some((path) => new RegExp(pattern).test(path)));
}
