/** The import rules as dependency-cruiser enforces them: every room's own, and what holds between rooms. */
import { rooms } from './scripts/import-rules.mjs';

/** Tests, and what only tests use. */
const test = '[.]test[.]tsx?$|/testing/';

/**
 * A folder may import itself and the places given, and nothing else.
 * @param {import('./scripts/import-rules.mjs').Room} room
 */
function only({ name, from, to, why }) {
  // A lesson's own folder is among the places given, by its name.
  const own = from.includes('(') ? [] : [from];
  return {
    name,
    comment: why,
    severity: 'error',
    // A cell has no tests of its own in its folder.
    from: { path: from, ...(name === 'cells' ? {} : { pathNot: test }) },
    to: { pathNot: [...own, ...to] },
  };
}

export default {
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
      to: { couldNotResolve: true, pathNot: ['[?](cell|exercise|worker|url|raw)', '^virtual:'] },
    },
    ...rooms.map(only),
    {
      name: 'data-in-worker',
      comment:
        'Data sets are read where they are trained on, and where they are handed to what may not fetch.',
      severity: 'error',
      from: {
        path: '^src/engine/',
        pathNot: ['^src/engine/(worker|downloads|isolation)/', test],
      },
      to: { path: '^src/data/' },
    },
    {
      name: 'tfjs-in-worker',
      comment: 'TensorFlow.js runs in the worker only.',
      severity: 'error',
      from: {
        path: '^(src|lessons)/',
        pathNot: ['^src/(engine/worker|vite-project)/', '/(cells|exercises)/', test],
      },
      to: { path: '^node_modules/@tensorflow/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'components-outside-worker',
      comment: 'The interface talks to the worker through the engine.',
      severity: 'error',
      from: { path: '^src/(components|pages|data|charts)/', pathNot: test },
      to: { path: '^src/engine/worker/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-lesson-by-name',
      comment: 'The site reaches lessons through the catalogue’s pattern only.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^lessons/' },
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
