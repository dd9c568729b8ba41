/** Builds the site into `dist` unless it is there already, made from these very sources. */
import { bringUpToDate } from './freshness.mjs';
import { isMain, runTool } from './processes.mjs';

/** Resolves to whether the site is there. */
export function buildSite() {
  return bringUpToDate({
    name: 'site',
    inputs: [
      ...[
        'src',
        'lessons',
        'public',
        'scripts/vite',
        'scripts/bundle-script.ts',
        'scripts/headers.mjs',
        'scripts/page-scripts.mjs',
      ],
      ...['index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'],
    ],
    outputs: ['dist/index.html'],
    make: async () => (await runTool('vite', ['build'])) === 0,
  });
}

if (isMain(import.meta.url)) process.exitCode = (await buildSite()) ? 0 : 1;
