/** `npm test`: sets up, runs every check and test to the end, and closes with the totals. */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildSite } from './build-site.mjs';
import { ensureBrowser } from './find-browser.mjs';
import { root, runTool } from './processes.mjs';
import { setUp } from './setup.mjs';
import { addTotals, readPlaywright, readVitest, writeTotals } from './test-totals.mjs';

/** @typedef {import('./test-totals.mjs').Totals} Totals */

const reports = path.join(root, '.cache', 'reports');

/** @type {{ name: string, totals: Totals, seconds: number }[]} */
const outcomes = [];

/**
 * Runs one part and keeps its totals; one that throws has failed.
 * @param {string} name
 * @param {() => Promise<Totals>} part
 */
async function record(name, part) {
  console.log(`\n── ${name} ──`);
  const start = performance.now();
  const totals = await part().catch((/** @type {unknown} */ error) => {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  outcomes.push({ name, totals, seconds: (performance.now() - start) / 1000 });
  return totals.failed === 0;
}

/**
 * A part that passes or fails as a whole.
 * @param {string} name
 * @param {() => Promise<boolean>} holds
 */
function check(name, holds) {
  return record(name, async () =>
    (await holds()) ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 },
  );
}

/**
 * A check that is a command of a development dependency.
 * @param {string} name
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} [owner] The package, where it is not named like the command.
 */
function checkTool(name, command, args, owner = command) {
  return check(name, async () => (await runTool(command, args, { package: owner })) === 0);
}

/**
 * A test runner that writes a report in JSON.
 * @param {string} name
 * @param {(report: string) => Promise<number>} runTests
 * @param {(report: string, exitCode: number) => Totals} readReport
 */
function recordTests(name, runTests, readReport) {
  const report = path.join(reports, `${name}.json`);
  return record(name, async () => readReport(report, await runTests(report)));
}

async function runEverything() {
  const ready = await check('set-up', () => setUp().then(() => true));
  if (!ready) return;
  const browser = await check('browser', async () => {
    process.env['CHROMIUM_PATH'] = await ensureBrowser();
    return true;
  });
  await checkTool('types', 'tsc', ['--noEmit'], 'typescript');
  await checkTool('lint', 'eslint', ['.', '--max-warnings', '0']);
  await checkTool('formatting', 'prettier', ['--check', '.']);
  await checkTool(
    'import rules',
    'depcruise',
    ['--config', '.dependency-cruiser.cjs', 'src', 'lessons'],
    'dependency-cruiser',
  );
  await checkTool('unused code', 'knip', []);
  await recordTests(
    'unit tests',
    (report) =>
      runTool('vitest', [
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ]),
    readVitest,
  );
  if (!(await check('build', buildSite))) return;
  await checkTool('size', 'size-limit', []);
  if (!browser) return;
  await recordTests(
    'end-to-end tests',
    (report) =>
      runTool('playwright', ['test', '--reporter=list,json'], {
        package: '@playwright/test',
        env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      }),
    readPlaywright,
  );
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
