/** Finds a Chromium for the tests, or installs one. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { isMain, run, runTool } from './processes.mjs';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The path of a browser that is here: `CHROMIUM_PATH`, else Playwright's own, else the system's.
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser() {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (!isExecutable(named)) throw new Error(`CHROMIUM_PATH names no program: ${named}`);
    return named;
  }
  const { chromium } = await import('@playwright/test');
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).concat('/usr/bin');
  const system = commands.flatMap((command) => folders.map((folder) => path.join(folder, command)));
  return [chromium.executablePath(), ...system, ...macApplications].find(isExecutable);
}

/** Finds a browser, else installs Playwright's, else Debian's where this user may. */
export async function ensureBrowser() {
  const present = await findBrowser();
  if (present !== undefined) return present;
  console.log('Installing a browser for the tests …');
  await runTool('playwright', ['install', 'chromium'], { package: '@playwright/test' });
  const downloaded = await findBrowser();
  if (downloaded !== undefined) return downloaded;
  if (process.getuid?.() === 0) {
    await run('apt-get', ['update', '-q']);
    await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  const installed = await findBrowser();
  if (installed !== undefined) return installed;
  throw new Error('No browser: install Chromium or Chrome, or set CHROMIUM_PATH to one.');
}

if (isMain(import.meta.url)) console.log(await ensureBrowser());
