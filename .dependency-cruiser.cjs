/** The street: what each folder may import. The table in words is in the README's architecture section. */

/** Tests, and what only tests use. */
const test = '[.]test[.]tsx?$|/testing/';
const react = '^node_modules/(@types/)?react(-dom)?/';

/**
 * A folder may import itself and the places given, and nothing else.
 * @param {string} name
 * @param {string} from
 * @param {readonly string[]} to
 * @param {string} comment
 */
function only(name, from, to, comment) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from, pathNot: test },
    to: { pathNot: [from, ...to] },
  };
}

module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'The way of the data is one street with no way back.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['[?](cell|exercise|worker|url|raw)'] },
    },
    only('math', '^src/math/', [], 'Pure functions import nothing.'),
    only(
      'charts',
      '^src/charts/',
      ['^src/math/', '^node_modules/(@types/)?d3'],
      'A chart knows mathematics and D3, and no React.',
    ),
    only(
      'engine',
      '^src/engine/',
      [
        '^src/(math|storage)/',
        // Only the worker reads data, see below.
        '^src/data/',
        '^node_modules/(@tensorflow|acorn|sucrase|valibot|zustand)',
      ],
      'The engine knows nothing of the interface.',
    ),
    {
      name: 'data-in-worker',
      comment: 'Data sets are read where they are trained on.',
      severity: 'error',
      from: { path: '^src/engine/', pathNot: ['^src/engine/worker/', test] },
      to: { path: '^src/data/' },
    },
    {
      name: 'tfjs-in-worker',
      comment: 'TensorFlow.js runs in the worker only.',
      severity: 'error',
      from: {
        path: '^(src|lessons)/',
        pathNot: ['^src/engine/worker/', '/(cells|exercises)/', test],
      },
      to: { path: '^node_modules/@tensorflow/', dependencyTypesNot: ['type-only'] },
    },
    only('data', '^src/data/', ['^src/math/'], 'A loader knows mathematics.'),
    only(
      'storage',
      '^src/storage/',
      ['^node_modules/(valibot|zustand)/', react],
      'What the reader keeps knows nothing of who keeps it.',
    ),
    only(
      'components',
      '^src/components/',
      [
        '^src/(engine|charts|math|data|i18n|storage)/',
        '^src/catalogue/terms[.]ts$',
        '^node_modules/',
      ],
      'A component knows the engine, charts, mathematics, data and words.',
    ),
    {
      name: 'components-outside-worker',
      comment: 'The interface talks to the worker through the engine.',
      severity: 'error',
      from: { path: '^src/(components|pages|data|charts)/', pathNot: test },
      to: { path: '^src/engine/worker/', dependencyTypesNot: ['type-only'] },
    },
    only(
      'pages',
      '^src/pages/',
      [
        '^src/(components|i18n|catalogue|storage)/',
        react,
        '^node_modules/(wouter|zustand|valibot)/',
      ],
      'A page composes components, words and the catalogue.',
    ),
    only(
      'words',
      '^src/i18n/',
      [react, '^src/engine/wire/causes[.]ts$'],
      'Words know nothing but the names of what they are words for.',
    ),
    only(
      'catalogue',
      '^src/catalogue/',
      ['^node_modules/valibot/', react],
      'The catalogue finds lessons by pattern and imports none by name.',
    ),
    {
      name: 'no-lesson-by-name',
      comment: 'The site reaches lessons through the catalogue’s pattern only.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^lessons/' },
    },
    {
      name: 'lessons',
      comment: 'A lesson knows components, charts, mathematics, tables of data and its own folder.',
      severity: 'error',
      from: { path: '^lessons/([^/]+)/', pathNot: ['/(cells|exercises)/', test] },
      to: {
        pathNot: [
          '^lessons/$1/',
          '^src/(components|charts|math)/',
          '^src/data/[^/]+-table[.]ts$',
          '^src/i18n/(index|define-words)[.]ts$',
          '^src/engine/(wire|session)/',
          '^src/catalogue/define-lesson[.]ts$',
          react,
        ],
      },
    },
    {
      name: 'lessons-engine-types',
      comment: 'A lesson knows only types of the engine; components run it.',
      severity: 'error',
      from: { path: '^lessons/', pathNot: test },
      to: {
        path: '^src/engine/',
        pathNot: '^src/engine/worker/cell-api[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'lessons-cells',
      comment:
        'What a cell’s output is made of is its own; use-followed-run gives figures what a run shows.',
      severity: 'error',
      from: { path: '^lessons/' },
      to: { path: '^src/components/cell/(output|editor)/' },
    },
    {
      name: 'cells',
      comment:
        'A cell runs anywhere: it knows TensorFlow.js and gradient-lab; a check, its answer’s type.',
      severity: 'error',
      from: { path: '^lessons/[^/]+/(cells|exercises/[^/]+)/' },
      to: {
        pathNot: [
          '^node_modules/@tensorflow/tfjs/',
          '^src/engine/worker/cell-api[.]ts$',
          '^lessons/[^/]+/exercises/[^/]+/solution[.]ts$',
        ],
      },
    },
    {
      name: 'checks',
      comment: 'A check judges what it is handed; it imports its answer’s type only.',
      severity: 'error',
      from: { path: '^lessons/[^/]+/(cells|exercises)/' },
      to: { path: '^lessons/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'lessons-apart',
      comment: 'Lessons never import lessons.',
      severity: 'error',
      from: { path: '^lessons/([^/]+)/' },
      to: { path: '^lessons/([^/]+)/', pathNot: '^lessons/$1/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[.](css|svg)$|^src/(engine/worker/kernels/wasm|math/mlp)/assembly' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'],
    },
  },
};
