// `npm run bench`: every target of the training engine in one run, as a table and as JSON in bench/results.
// Figures are ratios of medians taken in turn: absolute times depend on the machine. Names of sections as
// arguments leave out the others; `--gpu hardware` takes the machine's own GPU instead of a software one.
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { findBrowser } from '../scripts/find-browser.mjs';
import { setUp } from '../scripts/setup.mjs';
import { benchArchitectures } from './architectures';
import { benchFrames, benchThreads, launch } from './browser';
import { benchJax } from './jax';
import { prepareKernelSets } from './kernel-sets';
import { benchKernels } from './kernels';
import { benchLayers } from './layers';
import { benchRecurrent } from './recurrent';
import { findPython } from '../src/export/testing/python';
import { benchNative } from './native';
import { formatTable, judge, type Row, type Skipped, type Target } from './report';
import { benchSmallNetwork } from './small-network';
import { benchWebgpuRows } from './webgpu-rows';

const NODE_ROUNDS = 9;
/** Of what goes by the clock: other programs come in bursts, which so many rounds outlast. */
const CLOCK_ROUNDS = 25;
/** Of what takes long: samples of seconds each. */
const LONG_ROUNDS = 5;

const { values: options, positionals } = parseArgs({
  options: { gpu: { type: 'string', default: 'software' } },
  allowPositionals: true,
});
if (options.gpu !== 'software' && options.gpu !== 'hardware') {
  throw new Error(`--gpu is software or hardware, not '${options.gpu}'`);
}
const device = options.gpu;

/** Targets of rows in the order of their measuring. */
function hold(rows: readonly Row[], targets: readonly Target[]): Row[] {
  if (rows.length !== targets.length) {
    throw new Error(`${rows.length} rows for ${targets.length} targets`);
  }
  return rows.map((row, index) => ({ ...row, target: targets[index] }));
}

await setUp();
const sets = await prepareKernelSets();
const executable = await findBrowser();
const browser = executable === undefined ? null : await launch(executable);
let adapter: string | null = null;

/** What this machine lacks: no fault of what is measured. */
class NotHereError extends Error {}

function inBrowser(measure: (browser: Browser) => Promise<Row[]>): () => Promise<Row[]> {
  return async () => {
    if (browser) return measure(browser);
    throw new NotHereError('no browser: install Chromium or Chrome, or set CHROMIUM_PATH to one');
  };
}

const sections: Readonly<Record<string, () => Promise<Row[]>>> = {
  kernels: () => benchKernels(sets, NODE_ROUNDS),
  architectures: () => benchArchitectures(sets, NODE_ROUNDS),
  layers: () => benchLayers(sets),
  recurrent: () => benchRecurrent(sets),
  'small-network': async () =>
    hold([await benchSmallNetwork(NODE_ROUNDS)], [{ least: 8, aim: 12 }]),
  native: async () => {
    const python = await findPython('torch');
    if (python !== null) return benchNative(sets, python, NODE_ROUNDS);
    throw new NotHereError(
      'no Python with torch: install python3-torch and libopenblas0-pthread, or set PYTHON to one',
    );
  },
  jax: () => benchJax(LONG_ROUNDS),
  threads: inBrowser((page) => benchThreads(page, CLOCK_ROUNDS)),
  frames: inBrowser((page) => benchFrames(page, LONG_ROUNDS)),
  webgpu: inBrowser(async () => {
    const measured = await benchWebgpuRows({ rounds: LONG_ROUNDS, device });
    adapter = measured.adapter;
    return measured.rows;
  }),
};

const unknown = positionals.filter((name) => !Object.hasOwn(sections, name));
if (unknown.length > 0) {
  throw new Error(
    `No section ${unknown.join(', ')}; there are ${Object.keys(sections).join(', ')}`,
  );
}

const loadBefore = loadavg()[0]!;
const rows: Row[] = [];
const skipped: Skipped[] = [];
for (const [section, measure] of Object.entries(sections)) {
  if (positionals.length > 0 && !positionals.includes(section)) continue;
  console.log(`Measuring ${section} …`);
  try {
    rows.push(...(await measure()));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    skipped.push({ section, why });
    console.log(`  skipped: ${why}`);
    if (!(error instanceof NotHereError)) process.exitCode = 1;
  }
}
const machine = {
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  load: { before: loadBefore, after: loadavg()[0]! },
  node: process.version,
  browser: browser ? `Chromium ${browser.version()}` : null,
  adapter,
  kernelBuild: sets.build,
  threads: 'one, but for the rows that say two',
};
await browser?.close();

if (rows.length > 0) console.log(formatTable(rows));
const judged = rows.map((row) => ({ ...row, verdict: judge(row) }));
const report = JSON.stringify({ machine, rows: judged, skipped }, null, 2);
console.log(report);
const results = fileURLToPath(new URL('results/', import.meta.url));
await mkdir(results, { recursive: true });
await writeFile(`${results}bench.json`, `${report}\n`);
