/** Figures come when they are near: until then their HTML stands, and nothing moves when they do. */
import type { Page } from '@playwright/test';
import { holdScripts } from './fixtures/hold-scripts';
import { LessonPage } from './fixtures/lesson-page';
import { expect, test } from './fixtures/test';
import { site, titleOf } from './fixtures/words';

const deepScript = /\/assets\/DeepFigure-.*\.js$/;

/** A lesson as a reader opens it: live, but for the figures that are far down. */
async function openAtTop(page: Page, language: 'en' | 'zh' = 'en'): Promise<LessonPage> {
  await page.goto(`${language}/lessons/initialization/`);
  await expect(page.locator('article[data-live]')).toBeVisible();
  return new LessonPage(page, 'initialization', language);
}

/** Scripts asked for so far. */
function listScripts(page: Page): readonly string[] {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  return scripts;
}

test('a figure far down is fetched when the reader comes to it, and moves nothing', async ({
  page,
}) => {
  const scripts = listScripts(page);
  const lesson = await openAtTop(page);
  await expect(lesson.figure('chain')).toHaveAttribute('data-live');
  await page.waitForLoadState('networkidle');
  const deep = lesson.figure('deep');
  await expect(deep).not.toHaveAttribute('data-live');
  await expect(deep.locator('[data-layer="1"] [data-value="gradient"]')).toHaveText(/^2\.36/);
  expect(scripts.filter((url) => deepScript.test(url))).toEqual([]);

  await page.evaluate(() => {
    const shifts: unknown[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      shifts.push(...list.getEntries().map((entry) => entry.toJSON() as unknown));
    }).observe({ type: 'layout-shift' });
  });
  const height = await deep.evaluate((element) => element.getBoundingClientRect().height);
  await deep.scrollIntoViewIfNeeded();
  await expect(deep).toHaveAttribute('data-live');
  await expect(deep.locator('.initialization-layers__picture svg').first()).toBeVisible();
  expect(scripts.filter((url) => deepScript.test(url))).toHaveLength(1);
  expect(await deep.evaluate((element) => element.getBoundingClientRect().height)).toBe(height);
  expect(await page.evaluate(() => (window as unknown as { shifts: unknown[] }).shifts)).toEqual(
    [],
  );
});

test('a figure that comes after the run that it shows has started with what was prerendered', async ({
  page,
}) => {
  const release = await holdScripts(page, /\/assets\/RunFigure-.*\.js$/);
  await page.goto('en/lessons/neuron/');
  const lesson = new LessonPage(page, 'neuron', 'en');
  const cell = await lesson.cell('gates').open();
  const figure = lesson.figure('run');
  const sums = figure.locator('.neuron__sums');
  const before = await sums.innerText();
  await cell.runToEnd();
  await expect(sums).toHaveText(before);
  release();

  await lesson.comeToLife();
  await expect(sums).not.toHaveText(before);
});

test('focus, place and lit terms stay when the figure around them comes', async ({ page }) => {
  const release = await holdScripts(page, deepScript);
  const lesson = await openAtTop(page);
  const deep = lesson.figure('deep');
  const gain = deep.getByRole('slider', { name: 'Gain' });
  await gain.focus();
  await page.keyboard.press('ArrowRight');
  await page.evaluate(() => window.getSelection()?.removeAllRanges());
  const term = page.locator('button.term[data-term="gradient"]').first();
  await term.dispatchEvent('pointerover', { pointerType: 'mouse', bubbles: true });
  const marks = await lesson.marks('gradient').count();
  await expect(page.locator('[data-term="gradient"][data-active]')).toHaveCount(marks);
  const top = await gain.evaluate((element) => element.getBoundingClientRect().top);
  await expect(deep).not.toHaveAttribute('data-live');
  release();

  await expect(deep).toHaveAttribute('data-live');
  await expect(gain).toBeFocused();
  await expect(gain).toHaveValue('1.1');
  await page.keyboard.press('ArrowRight');
  await expect(gain).toHaveValue('1.2');
  await expect(deep.locator('[data-layer="1"] [data-value="gradient"]')).not.toHaveText(/^2\.36/);
  expect(await gain.evaluate((element) => element.getBoundingClientRect().top)).toBe(top);
  for (const mark of await deep.locator('[data-term="gradient"]').all()) {
    await expect(mark).toHaveAttribute('data-active');
  }
});

test('a lesson reached without a reload has all its figures, in the other language too', async ({
  page,
}) => {
  const waiting = page.locator('[data-figure]:not([data-live]), [data-part="waiting"]');
  const lesson = await openAtTop(page);
  await page.locator('a[rel="next"]').click();
  await expect(lesson.heading).not.toHaveText(titleOf('initialization', 'en'));
  await expect(page.locator('article[data-live] [data-figure]').first()).toBeVisible();
  await expect(waiting).toHaveCount(0);

  await page.goBack();
  await expect(lesson.heading).toHaveText(titleOf('initialization', 'en'));
  await expect(page.locator('[data-figure]')).toHaveCount(2);
  await expect(waiting).toHaveCount(0);

  await openAtTop(page);
  await expect(lesson.figure('deep')).not.toHaveAttribute('data-live');
  await lesson.translated();
  await expect(lesson.heading).toHaveText(titleOf('initialization', 'zh'));
  await expect(page.locator('[data-figure]')).toHaveCount(2);
  await expect(waiting).toHaveCount(0);
});

test.describe('a figure whose code cannot be fetched', () => {
  test.use({ expectedErrors: [/net::ERR_FAILED/] });

  for (const language of ['en', 'zh'] as const) {
    const words = site[language];

    test(`says so below what stands of it, and can be asked for again (${language})`, async ({
      page,
    }) => {
      await page.route(deepScript, (route) => route.abort());
      const lesson = await openAtTop(page, language);
      const deep = lesson.figure('deep');
      await deep.scrollIntoViewIfNeeded();
      const notice = page.getByRole('alert').filter({ hasText: words.figure.loadFailed });
      await expect(notice).toBeVisible();
      await expect(deep.locator('[data-layer="1"] [data-value="gradient"]')).toHaveText(/^2\.36/);
      await page.unroute(deepScript);
      await notice.getByRole('button', { name: words.retry }).click();
      await expect(deep).toHaveAttribute('data-live');
      await expect(notice).toHaveCount(0);
    });
  }

  test('leaves the rest of a lesson reached without a reload', async ({ page }) => {
    await page.route(deepScript, (route) => route.abort());
    await page.goto('en/');
    await expect(page.locator('#root[data-part="live"]')).toBeVisible();
    await page
      .getByRole('main')
      .getByRole('link', { name: titleOf('initialization', 'en') })
      .click();
    const lesson = new LessonPage(page, 'initialization', 'en');
    await expect(lesson.figure('chain')).toHaveAttribute('data-live');
    await expect(lesson.figure('deep')).toHaveCount(0);
    const notice = page.getByRole('alert').filter({ hasText: site.en.figure.loadFailed });
    await expect(notice).toBeAttached();
    await page.unroute(deepScript);
    // Not by the mouse: scrolled to, it would be asked for by itself.
    await notice.getByRole('button', { name: site.en.retry }).dispatchEvent('click');
    await expect(lesson.figure('deep')).toHaveAttribute('data-live');
  });
});
