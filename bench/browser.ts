// What only a browser can show: training on two threads, and the page's frames while it trains.
import { chromium, type Browser, type Page } from 'playwright';
import { buildSite } from '../scripts/build-site.mjs';
import { quietFlags } from '../scripts/browser-flags.mjs';
import { serve } from '../scripts/serve.mjs';
import type { Bench, Side } from './browser/page';
import type { Task } from './browser/training-worker';
import { serveBench } from './browser/open-bench';
import { divideTimes, median, type Row, type Target } from './report';
import { nameModel, singleLayers } from './sequence-models';

declare global {
  var bench: Bench;
}

const PORT = 5308;
const BATCH = 64;
/** Training steps that make one sample. */
const STEPS = 10;
/** Seconds over which frames are counted for one sample. */
const SECONDS = 5;

export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: quietFlags });
}

interface Comparison {
  readonly what: string;
  readonly sides: readonly [Side, Side];
  readonly target: Target;
}

const images: Task = { kind: 'images', batch: BATCH };

const comparisons: readonly Comparison[] = [
  {
    what: 'conv32-pool-conv64-pool-dense10: step, one thread ÷ two',
    sides: [
      { task: images, threads: 1 },
      { task: images, threads: 2 },
    ],
    target: { least: 1.5, aim: 1.7 },
  },
  ...singleLayers.map(({ model, target }): Comparison => ({
    what: `${nameModel(model)}: step on two threads, layers on our kernels ÷ fused`,
    sides: [
      { task: { kind: 'sequences', model, way: 'layers' }, threads: 2 },
      { task: { kind: 'sequences', model, way: 'fused' }, threads: 2 },
    ],
    target,
  })),
];

/** The wall clock's time of a training step, one way ÷ the other. */
export async function benchThreads(browser: Browser, rounds: number): Promise<Row[]> {
  const { address, close } = await serveBench(PORT);
  const page = await browser.newPage();
  try {
    await page.goto(address);
    await page.waitForFunction(() => 'bench' in globalThis);
    const rows: Row[] = [];
    for (const { what, sides, target } of comparisons) {
      const [first, second] = await page.evaluate(
        ([both, steps, count]) => bench.compare(both, steps, count),
        [sides, STEPS, rounds] as const,
      );
      const row = divideTimes(what, median(first), median(second), target);
      // Another program takes the second thread's core: the fastest rounds show how it is without.
      const fastest = `${Math.min(...first).toFixed(1)} ÷ ${Math.min(...second).toFixed(1)}`;
      rows.push({ ...row, detail: `${row.detail} (fastest ${fastest})` });
    }
    return rows;
  } finally {
    await page.close();
    await close();
  }
}

/** Animation frames a second of the digits' lesson while its cell trains ÷ while it is paused. */
export async function benchFrames(browser: Browser, rounds: number): Promise<Row[]> {
  if (!(await buildSite())) throw new Error('the site could not be built');
  const { address, close } = await serve({ port: PORT });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    await page.goto(`${address}en/lessons/mnist/`);
    await page.locator('article[data-live]').waitFor();
    const cell = page.locator('[data-cell="mnist/train"]');
    await cell.scrollIntoViewIfNeeded();
    await cell.locator('[data-ready="true"]').waitFor();
    const press = async (name: string, state: string) => {
      await cell.getByRole('button', { name, exact: true }).click();
      await page.locator(`[data-cell="mnist/train"][data-state="${state}"]`).waitFor();
    };
    await press('Run', 'running');
    await cell.locator('[data-metric="loss"]').waitFor({ timeout: 120_000 });

    const [idle, training]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      await press('Pause', 'paused');
      idle.push(await countFrames(page));
      await press('Resume', 'running');
      training.push(await countFrames(page));
      const state = await cell.getAttribute('data-state');
      if (state !== 'running') throw new Error(`the cell was ${String(state)} before the end`);
    }
    const [during, before] = [median(training), median(idle)];
    return [
      {
        what: 'frames a second of the digits’ lesson: training ÷ paused',
        value: during / before,
        detail: `${during.toFixed(1)} ÷ ${before.toFixed(1)} a second`,
        target: { least: 0.95, aim: 1 },
      },
    ];
  } finally {
    await page.close();
    await close();
  }
}

/** Animation frames a second, over one sample's time. */
function countFrames(page: Page): Promise<number> {
  return page.evaluate(async (seconds) => {
    const begin = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    let [frames, now] = [0, begin];
    for (; now - begin < seconds * 1000; frames++) {
      now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    }
    return (frames / (now - begin)) * 1000;
  }, SECONDS);
}
