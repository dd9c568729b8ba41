/**
 * `npm test`: sets up, runs every check and test to the end, and closes with the totals.
 * In Firefox and WebKit, where they are, a short path; `npm run test:browsers` installs them where it can, and
 * runs all that there is for them.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { installBrowsers } from './browsers/find-browsers.mjs';
import { otherBrowsers } from './browsers/run-browsers.mjs';
import { buildSite } from './build-site.mjs';
import { ensureBrowser } from './find-browser.mjs';
import { root, runTool } from './processes.mjs';
import { setUp } from './setup.mjs';
import { addTotals, readPlaywright, readVitest, writeTotals } from './test-totals.mjs';

/** @typedef {import('./test-totals.mjs').Totals} Totals */

const reports = path.join(root, '.cache', 'reports');

/**
 * Minutes that a part may take: about three times what two idle cores need, so that a busy machine passes
 * and a part that has outgrown its budget fails.
 */
const limits = {
  'set-up': 15,
  browser: 15,
  lint: 12,
  'static checks': 10,
  'unit tests': 20,
  build: 5,
  size: 4,
  'built pages': 4,
  'end-to-end tests': 45,
  'Firefox, short': 5,
  'WebKit, short': 5,
  Firefox: 60,
  WebKit: 30,
};

const allBrowsers = process.argv.includes('--browsers');

/** @typedef {keyof typeof limits} PartName */

/** @type {{ name: string, totals: Totals, seconds: number }[]} */
const outcomes = [];

/**
 * Runs one part within its limit and keeps its totals; one that throws, or is ended by the limit, has failed.
 * @param {PartName} name
 * @param {(signal: AbortSignal) => Promise<Totals>} part
 */
async function record(name, part) {
  console.log(`\n── ${name} ──`);
  const start = performance.now();
  const signal = AbortSignal.timeout(limits[name] * 60_000);
  let totals = await part(signal).catch((/** @type {unknown} */ error) => {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  if (signal.aborted) {
    console.error(`${name}: more than ${limits[name]} minutes, which is its limit.`);
    totals = { ...totals, failed: Math.max(1, totals.failed) };
  }
  outcomes.push({ name, totals, seconds: (performance.now() - start) / 1000 });
  return totals.failed === 0;
}

/**
 * A part that passes or fails as a whole.
 * @param {PartName} name
 * @param {(signal: AbortSignal) => Promise<boolean>} holds
 */
function check(name, holds) {
  return record(name, async (signal) => countChecks([await holds(signal)]));
}

/**
 * @param {readonly boolean[]} held
 * @returns {Totals}
 */
function countChecks(held) {
  const passed = held.filter(Boolean).length;
  return { passed, failed: held.length - passed, skipped: 0 };
}

/**
 * A test runner that writes a report in JSON.
 * @param {PartName} name
 * @param {(report: string, signal: AbortSignal) => Promise<number>} runTests
 * @param {(report: string, exitCode: number) => Totals} readReport
 */
function recordTests(name, runTests, readReport) {
  const report = path.join(reports, `${name}.json`);
  return record(name, async (signal) => readReport(report, await runTests(report, signal)));
}

/**
 * A tool that passes or fails as a whole, and is silent when it passes.
 * @param {AbortSignal} signal
 * @param {string} command
 * @param {readonly string[]} args
 */
async function holds(signal, command, args, owner = command) {
  const code = await runTool(command, args, { package: owner, quiet: true, signal });
  console.log(`${code === 0 ? 'passed' : 'FAILED'}: ${command}`);
  return code === 0;
}

function lint() {
  return check('lint', (signal) => holds(signal, 'eslint', ['.', '--max-warnings', '0']));
}

/** What reads the sources besides lint, one after the other. */
function checkSources() {
  return record('static checks', async (signal) =>
    countChecks([
      await holds(signal, 'tsc', ['--noEmit'], 'typescript'),
      await holds(signal, 'prettier', ['--check', '.']),
      await holds(
        signal,
        'depcruise',
        ['--config', '.dependency-cruiser.mjs', 'src', 'lessons'],
        'dependency-cruiser',
      ),
      await holds(signal, 'knip', []),
    ]),
  );
}

/** The built site and what is measured on it alone. */
async function buildAndMeasure() {
  const built = await check('build', buildSite);
  if (built) await check('size', (signal) => holds(signal, 'size-limit', []));
  return built;
}

/**
 * The tests of one of Vitest's projects.
 * @param {PartName} name
 * @param {string} project
 */
function runVitest(name, project) {
  return recordTests(
    name,
    (report, signal) =>
      runTool(
        'vitest',
        [
          ...['run', '--project', project],
          ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
        ],
        { signal },
      ),
    readVitest,
  );
}

async function runEverything() {
  const ready = await check('set-up', () => setUp().then(() => true));
  if (!ready) return;
  const browser = await check('browser', async () => {
    process.env['CHROMIUM_PATH'] = await ensureBrowser();
    return true;
  });
  // Lint takes as long as all else that keeps one core busy.
  const [, built] = await Promise.all([lint(), checkSources().then(buildAndMeasure)]);
  await runVitest('unit tests', 'unit');
  if (!built) return;
  await runVitest('built pages', 'built');
  if (!browser) return;
  await recordTests(
    'end-to-end tests',
    (report, signal) =>
      runTool('playwright', ['test', '--reporter=list,json'], {
        package: '@playwright/test',
        env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
        signal,
      }),
    readPlaywright,
  );
  await testOtherBrowsers();
}

/** Those that are not here are skipped, with a word. */
async function testOtherBrowsers() {
  if (allBrowsers) await installBrowsers();
  // Each has one worker, and a server of its own.
  await Promise.all(otherBrowsers.map(testBrowser));
}

/** @param {typeof otherBrowsers[number]} browser */
async function testBrowser({ name, isHere, run }) {
  const part = allBrowsers ? name : /** @type {const} */ (`${name}, short`);
  if (isHere()) {
    await recordTests(
      part,
      (report, signal) => run({ all: allBrowsers, report, signal }),
      readPlaywright,
    );
  } else {
    await record(part, () => Promise.resolve({ passed: 0, failed: 0, skipped: 1 }));
    console.log(`${name} is not here: skipped. npm run test:browsers installs it where it can.`);
  }
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
await runEverything();

console.log('');
for (const { name, totals, seconds } of outcomes) {
  console.log(`${name.padEnd(18)} ${writeTotals(totals)} (${seconds.toFixed(1)} s)`);
}
const totals = addTotals(outcomes.map((outcome) => outcome.totals));
console.log(writeTotals(totals));
process.exitCode = totals.failed === 0 ? 0 : 1;
