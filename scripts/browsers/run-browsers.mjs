/** Runs the end-to-end tests in the browsers besides Chromium. */
import path from 'node:path';
import { root, runTool } from '../processes.mjs';
import { findFirefox, hasWebKit } from './find-browsers.mjs';

/**
 * `all` runs every test there is for the browser; else those of the short path that `npm test` takes.
 * @typedef {{ all: boolean, report: string, signal: AbortSignal }} BrowserRun
 */

/**
 * @param {string} config
 * @param {readonly string[]} projects
 * @param {BrowserRun} run
 * @param {Record<string, string>} [env]
 */
function runPlaywright(config, projects, { all, report, signal }, env = {}) {
  const chosen = projects.map((project) => `--project=${project}`);
  const short = all ? [] : ['--grep', '@smoke'];
  return runTool(
    'playwright',
    ['test', '-c', config, ...chosen, ...short, '--reporter=list,json'],
    {
      package: '@playwright/test',
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      signal,
    },
  );
}

/** Each browser: whether it is here, and how its tests are run. */
export const otherBrowsers = [
  {
    name: /** @type {const} */ ('Firefox'),
    isHere: () => findFirefox() !== undefined,
    /** @param {BrowserRun} run */
    run: (run) =>
      runPlaywright(
        'e2e/firefox.config.ts',
        run.all ? ['smoke', 'sharing', 'journeys', 'webgpu'] : ['smoke'],
        run,
        {
          NODE_OPTIONS: `--require "${path.join(root, 'scripts/browsers/playwright-firefox.cjs')}"`,
        },
      ),
  },
  {
    name: /** @type {const} */ ('WebKit'),
    isHere: hasWebKit,
    /** @param {BrowserRun} run */
    run: (run) => runPlaywright('e2e/webkit.config.ts', [], run),
  },
];
