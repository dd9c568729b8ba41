/** Without a network, with a course kept, and after the site has been renewed: each by causing it. */
import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { serve } from '../scripts/serve.mjs';
import { writeFragment } from '../src/share/link';
import { offline as zh } from '../src/i18n/zh/offline';
import { offline as en } from '../src/i18n/en/offline';
import { siteNews } from '../src/i18n/en/site-news';
import { Cell } from './fixtures/cell';
import { comeToLife } from './fixtures/come-to-life';
import { LessonPage } from './fixtures/lesson-page';
import { NeuronFigure } from './fixtures/neuron-figure';
import { SearchDialog } from './fixtures/search-dialog';
import { ForeignCode } from './fixtures/share-dialog';
import { expect, test as base } from './fixtures/test';

type Server = Awaited<ReturnType<typeof serve>>;

/** A copy of the site on a server of its own, which can be stopped, and whose files can be changed. */
const test = base.extend<{
  readonly folder: string;
  /** Whether it sends no headers of the site's. */
  readonly plain: boolean;
  /** Whether it leads from `/x.html` to `/x`. */
  readonly stripped: boolean;
  readonly server: Server;
}>({
  plain: [false, { option: true }],
  stripped: [false, { option: true }],
  // Playwright wants a pattern, and this needs nothing.
  // eslint-disable-next-line no-empty-pattern -- as above
  folder: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'gradient-lab-site-'));
    await cp('dist', folder, { recursive: true });
    await use(folder);
    await rm(folder, { recursive: true });
  },
  server: async ({ folder, plain, stripped }, use) => {
    const port = Number(process.env['PORT'] ?? 5305) + 40;
    const server = await serve({ folder, base: '/lab/', port, plain, stripped });
    await use(server);
    await server.close();
  },
});

test.use({
  serviceWorkers: 'allow',
  // What is asked of a server that is not there, or for a file that is gone.
  // The last is how foreign code's worker tries its walls.
  expectedErrors: [
    /ERR_|Failed to (load|fetch)|404|dynamically imported|connect-src.* at data:text/,
  ],
});

/** Where a link leads that brings code to the neuron's cell. */
async function linkTo(site: string): Promise<string> {
  const fragment = await writeFragment({
    format: 'gradient-lab-share',
    version: 1,
    lesson: 'neuron',
    language: 'en',
    figures: {},
    figure: null,
    cell: {
      name: 'gates',
      code: "import { report } from 'gradient-lab';\nreport({ value: 7 });",
      params: {},
      seed: 42,
      backend: 'wasm',
    },
  });
  return `${site}en/lessons/neuron/${fragment}`;
}

/** Runs the code that a link brought, walled in. */
async function tryApart(page: Page): Promise<Cell> {
  const foreign = new ForeignCode(page, 'en');
  await foreign.button(foreign.words.tryApart).click();
  const trial = await new Cell(foreign.root.locator('[data-cell]'), 'en').open();
  await trial.runToEnd();
  expect(await trial.readMetric('value')).toBe(7);
  await expect(trial.root.getByText(trial.words.shortfalls.isolated)).toBeVisible();
  return trial;
}

function controlled(): boolean {
  return navigator.serviceWorker.controller !== null;
}

test('what was opened opens again without a network, and a cell trains', async ({
  page,
  context,
  server,
}) => {
  await page.goto(`${server.address}en/lessons/neuron/`);
  const lesson = await new LessonPage(page, 'neuron', 'en').comeToLife();
  await lesson.cell('gates').open();
  await page.waitForFunction(controlled);
  // The last of what the worker is told to keep, and the largest that the editor asks for.
  const editor = (await readdir('dist/assets')).find((name) => name.startsWith('ts.worker-'));
  for (const file of ['wasm/tfjs-backend-wasm-threaded-simd.wasm', `assets/${editor}`]) {
    const isKept = async (url: string) => (await caches.match(url))?.ok;
    await expect.poll(() => page.evaluate(isKept, server.address + file)).toBe(true);
  }

  await context.setOffline(true);
  await server.close();
  await lesson.reload();
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  const figure = new NeuronFigure(lesson.figure('neuron'));
  const before = await figure.readResults();
  await figure.field('Bias b').fill('2.5');
  await figure.field('Bias b').press('Enter');
  expect((await figure.readResults()).z).not.toBe(before.z);
  const cell = lesson.cell('gates');
  await cell.chooseBackend('wasm');
  await cell.runToEnd();

  await page.goto(`${server.address}zh/lessons/cnn/`);
  await expect(page).toHaveURL(/zh\/offline\/#\/zh\/lessons\/cnn\/$/);
  await expect(page.getByText(zh.page.text)).toBeVisible();
  await expect(page.getByText(zh.page.none)).toBeVisible();
  await page.goto(`${server.address}en/lessons/cnn/`);
  await page.getByRole('main').getByRole('link', { name: 'neuron' }).click();
  await expect(page).toHaveURL(/en\/lessons\/neuron\/$/);
});

test('the search works without a network, though it was never opened', async ({
  page,
  context,
  server,
}) => {
  await page.goto(`${server.address}zh/`);
  await page.waitForFunction(controlled);
  const isKept = async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().some(({ url }) => url.includes('/assets/search-zh-'));
  };
  await expect.poll(() => page.evaluate(isKept)).toBe(true);
  await context.setOffline(true);
  await server.close();
  await page.reload();
  await comeToLife(page);
  await page.keyboard.press('/');
  await page.keyboard.type('softmax');
  await expect(new SearchDialog(page, 'zh').options.first()).toContainText('softmax');
});

test('a course that is kept opens in pages never seen, and can be removed', async ({
  page,
  context,
  server,
}) => {
  await page.goto(`${server.address}en/your-work/`);
  await page.getByRole('button', { name: en.keep.button }).click();
  await expect(page.getByText(en.keep.done)).toBeVisible();
  await page.waitForFunction(controlled);

  await context.setOffline(true);
  await page.goto(`${server.address}en/lessons/convolution/`);
  await new LessonPage(page, 'convolution', 'en').comeToLife();
  await page.goto(await linkTo(server.address));
  await tryApart(page);
  await page.goto(`${server.address}en/your-work/`);
  await page.getByRole('button', { name: en.keep.remove }).click();
  await expect(page.getByText(en.keep.removed)).toBeVisible();
  await page.goto(`${server.address}en/lessons/cnn/`);
  await expect(page.getByText(en.page.text)).toBeVisible();
});

test('a new version is told of, and loaded when the reader says so', async ({
  page,
  folder,
  server,
}) => {
  await page.goto(`${server.address}en/`);
  await page.waitForFunction(controlled);
  await page.evaluate(() => Object.assign(window, { mark: 1 }));
  await appendFile(path.join(folder, 'service-worker.js'), '\n// another version\n');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect(page.getByText(siteNews.waiting)).toBeVisible();
  expect(await page.evaluate(() => 'mark' in window)).toBe(true);
  await page.getByRole('button', { name: siteNews.load }).click();
  await page.waitForFunction(() => !('mark' in window) && navigator.serviceWorker.controller);
  await expect(page.getByText(siteNews.waiting)).toBeHidden();

  // The site is renewed, and a part that this page has not fetched yet is gone.
  const assets = path.join(folder, 'assets');
  const gone = (await readdir(assets)).filter((name) => name.startsWith('KeepOffline-'));
  for (const name of gone) await rm(path.join(assets, name));
  const file = path.join(folder, 'en/your-work/index.html');
  const html = await readFile(file, 'utf8');
  await writeFile(file, html.replace(/assets\/index-[\w-]+\.js/, 'assets/index-renewed.js'));
  await page.getByRole('main').getByRole('link', { name: 'Your work' }).click();
  await expect(page.getByText(siteNews.outdated)).toBeVisible();
});

test.describe('a host that sends no headers', () => {
  test.use({ plain: true });

  test('has threads from the second page on, without a reload, and foreign code stays walled in', async ({
    page,
    server,
  }) => {
    await page.goto(`${server.address}en/`);
    await page.waitForFunction(controlled);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
    let loads = 0;
    page.on('load', () => loads++);
    await page.goto(await linkTo(server.address));
    const lesson = await new LessonPage(page, 'neuron', 'en').comeToLife();
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    const cores = await page.evaluate(() => navigator.hardwareConcurrency);
    const cell = await lesson.cell('gates').open();
    await cell.chooseBackend('wasm');
    await cell.runToEnd();
    const note = cell.words.ranOnThreads(cell.words.backends.wasm, Math.min(4, cores));
    await expect(cell.root.getByText(note)).toBeVisible();
    await tryApart(page);
    expect(loads).toBe(1);
  });

  test('shows a teacher the preview in a page that the worker isolated', async ({
    page,
    server,
  }) => {
    await page.goto(`${server.address}en/teach/`);
    await page.waitForFunction(controlled);
    await page.reload();
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await page.getByRole('combobox', { name: 'Lesson' }).selectOption({ label: 'The neuron' });
    await page.getByRole('combobox', { name: 'Part' }).selectOption('Figure: neuron');
    const preview = page.locator('iframe[title="Preview: The neuron"]');
    await preview.scrollIntoViewIfNeeded();
    const figure = preview.contentFrame().locator('[data-figure="neuron"][data-live]');
    await expect(figure).toBeVisible();
  });
});

test.describe('a host that takes `.html` off addresses, as Cloudflare Pages does', () => {
  test.use({ stripped: true });

  for (const plain of [false, true]) {
    test.describe(plain ? 'and sends no headers' : 'and sends the site’s headers', () => {
      test.use({ plain });

      test('walls foreign code in on every page, and without a network', async ({
        page,
        context,
        server,
      }) => {
        const link = await linkTo(server.address);
        const led: number[] = [];
        page.on('response', (response) => {
          if (response.url().endsWith('.html')) led.push(response.status());
        });
        await page.goto(link);
        await tryApart(page);
        expect(led).toContain(308);
        await page.waitForFunction(controlled);
        await page.goto(`${server.address}en/nothing/`);
        await expect(page.locator('a[data-to="en/"]')).toHaveAttribute('href', '/lab/en/');
        await page.goto(link);
        await tryApart(page);
        await page.goto(`${server.address}en/embed/neuron/?part=figure/neuron`);
        await expect(page.locator('[data-figure="neuron"][data-live]')).toBeVisible();

        await context.setOffline(true);
        await server.close();
        await page.goto(link);
        await tryApart(page);
      });
    });
  }
});
