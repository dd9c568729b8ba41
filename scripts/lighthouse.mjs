/**
 * `npm run lighthouse`: measures the built site as a laptop sees it, and fails below the marks.
 * With `-- --phone`, as a slow phone on a slow network sees it; with addresses such as
 * `-- en/lessons/neuron/`, only these pages.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import lighthouse from 'lighthouse';
import laptop from 'lighthouse/core/config/desktop-config.js';
import { quietFlags } from './browser-flags.mjs';
import { buildSite } from './build-site.mjs';
import { ensureBrowser } from './find-browser.mjs';
import { root } from './processes.mjs';
import { serve } from './serve.mjs';
import { setUp } from './setup.mjs';

/** @type {Readonly<Record<string, number>>} */
const marks = { performance: 95, accessibility: 100, 'best-practices': 100 };

const debuggingPort = 5307;

const { values, positionals } = parseArgs({
  options: { phone: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const { phone } = values;

/** The addresses of all pages that were built in a language. */
function listPages() {
  return ['en', 'zh'].flatMap((language) =>
    readdirSync(path.join(root, 'dist', language), { recursive: true, encoding: 'utf8' })
      .filter((file) => path.basename(file) === 'index.html' && !file.startsWith('embed'))
      .map((file) => `${language}/${file.slice(0, -'index.html'.length)}`),
  );
}

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
for (const page of positionals.length > 0 ? positionals : listPages()) {
  const scores = await measure(new URL(page, address).href);
  low += Object.entries(marks).filter(([name, mark]) => (scores[name] ?? 0) < mark).length;
  const words = Object.entries(scores).map(([name, score]) => `${name} ${score}`);
  console.log(`${page.padEnd(30)} ${words.join(', ')}`);
}
await browser.close();
await close();
console.log(low === 0 ? 'All marks are met.' : `${low} scores are below their marks.`);
process.exitCode = low === 0 ? 0 : 1;
