/** `npm run screenshots`: takes the README's pictures of the built site, after really running what they show. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import { quietFlags } from './browser-flags.mjs';
import { buildSite } from './build-site.mjs';
import { ensureBrowser } from './find-browser.mjs';
import { root } from './processes.mjs';
import { serve } from './serve.mjs';
import { setUp } from './setup.mjs';

const folder = path.join(root, 'public', 'readme');

/**
 * @param {import('@playwright/test').Locator} part
 * @param {string} name
 */
async function take(part, name) {
  const page = part.page();
  await page.mouse.move(0, 0);
  await page.evaluate(
    () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
  );
  await part.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
  console.log(`public/readme/${name}.png`);
}

/**
 * The neuron's figure, with a weight and the bias typed in.
 * @param {import('@playwright/test').Page} page
 */
async function showFigure(page) {
  const figure = page.locator('[data-figure="neuron"][data-live]');
  await figure.getByRole('spinbutton', { name: 'Weight w2', exact: true }).fill('0.6');
  await figure.getByRole('spinbutton', { name: 'Bias b', exact: true }).fill('-0.7');
  await take(figure, 'figure');
}

/**
 * The neuron's cell, after its run.
 * @param {import('@playwright/test').Page} page
 */
async function showCell(page) {
  const cell = page.locator('[data-cell="neuron/gates"]');
  await cell.scrollIntoViewIfNeeded();
  await cell.locator('[data-ready="true"]').waitFor();
  await cell.getByRole('button', { name: '运行', exact: true }).click();
  await page.locator('[data-cell="neuron/gates"][data-state="done"]').waitFor();
  await take(cell, 'cell');
}

await setUp();
if (!(await buildSite())) throw new Error('The site could not be built.');
mkdirSync(folder, { recursive: true });
const { address, close } = await serve({ port: 5306 });
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: quietFlags });
const context = await browser.newContext({
  viewport: { width: 1240, height: 780 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
});
const page = await context.newPage();
await page.goto(`${address}en/lessons/neuron/`);
await showFigure(page);
await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
await page.goto(`${address}zh/lessons/neuron/`);
await showCell(page);
await browser.close();
await close();
