/**
 * `npm run lighthouse`: measures the built site as a laptop sees it, and fails below the marks.
 * With `-- --phone`, as a slow phone on a slow network sees it.
 */
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import lighthouse from 'lighthouse';
import laptop from 'lighthouse/core/config/desktop-config.js';
import { quietFlags } from './browser-flags.mjs';
import { buildSite } from './build-site.mjs';
import { ensureBrowser } from './find-browser.mjs';
import { serve } from './serve.mjs';
import { setUp } from './setup.mjs';

/** @type {Readonly<Record<string, number>>} */
const marks = { performance: 95, accessibility: 100, 'best-practices': 100 };

const pages = ['en', 'zh'].flatMap((language) => [
  `${language}/`,
  `${language}/lessons/neuron/`,
  `${language}/lessons/mnist/`,
]);

const debuggingPort = 5307;

const { phone } = parseArgs({ options: { phone: { type: 'boolean', default: false } } }).values;

/**
 * @param {string} url
 * @returns {Promise<Record<string, number>>} Scores from 0 to 100 by category.
 */
async function measure(url) {
  const result = await lighthouse(
    url,
    { port: debuggingPort, onlyCategories: Object.keys(marks), logLevel: 'error' },
    phone ? undefined : laptop,
  );
  if (result === undefined) throw new Error(`Lighthouse had nothing to say about ${url}.`);
  const { categories, audits } = result.lhr;
  for (const name of Object.keys(marks)) {
    for (const { id, weight } of categories[name]?.auditRefs ?? []) {
      const audit = audits[id];
      if (weight === 0 || audit === undefined || audit.score === null || audit.score >= 0.9)
        continue;
      console.log(`  ${audit.title}: ${audit.displayValue ?? JSON.stringify(audit.details)}`);
    }
  }
  return Object.fromEntries(
    Object.keys(marks).map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)]),
  );
}

await setUp();
if (!(await buildSite())) throw new Error('The site could not be built.');
const { address, close } = await serve({ port: 5306, base: '/some/base/' });
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: [...quietFlags, `--remote-debugging-port=${debuggingPort}`],
});
let low = 0;
for (const page of pages) {
  const scores = await measure(new URL(page, address).href);
  low += Object.entries(marks).filter(([name, mark]) => (scores[name] ?? 0) < mark).length;
  const words = Object.entries(scores).map(([name, score]) => `${name} ${score}`);
  console.log(`${page.padEnd(22)} ${words.join(', ')}`);
}
await browser.close();
await close();
console.log(low === 0 ? 'All marks are met.' : `${low} scores are below their marks.`);
process.exitCode = low === 0 ? 0 : 1;
