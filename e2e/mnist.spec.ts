/** The digits' lesson: train on a part of the data, draw, be read, keep the model. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test';

/** One epoch of network A on a tenth of the images: seconds, and far better than chance. */
function shortTraining(): string {
  const cell = readFileSync('lessons/mnist/cells/train.ts', 'utf8');
  const short = cell
    .replace('validation: 5_000', 'validation: 500, train: 6_000, test: 1_000')
    .replace('[5, Math.ceil', '[1, Math.ceil');
  expect(short.length).toBeGreaterThan(cell.length);
  return short;
}

/** Draws one stroke through points given as shares of the square. */
async function draw(page: Page, points: readonly (readonly [number, number])[]): Promise<void> {
  const pad = page.getByRole('img', { name: 'Square to draw a digit in' });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (box === null) throw new Error('There is no square to draw in.');
  const place = ([x, y]: readonly [number, number]) =>
    [box.x + x * box.width, box.y + y * box.height] as const;
  const [first, ...rest] = points.map(place);
  if (first === undefined) return;
  await page.mouse.move(...first);
  await page.mouse.down();
  for (const point of rest) await page.mouse.move(...point, { steps: 4 });
  await page.mouse.up();
}

const one = [
  [0.5, 0.15],
  [0.5, 0.85],
] as const;

const zero = Array.from({ length: 25 }, (_, i) => {
  const angle = (i / 24) * 2 * Math.PI;
  return [0.5 + 0.22 * Math.sin(angle), 0.5 - 0.34 * Math.cos(angle)] as const;
});

test('a network trained here reads a digit drawn here, and can be kept', async ({
  openLesson,
  page,
}) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 1280, height: 900 });
  const lesson = await openLesson('mnist', 'en');
  const cell = lesson.cell('train');
  await cell.write(shortTraining());
  await cell.chooseBackend('wasm');
  await cell.press('run');
  await expect(cell.root.getByRole('progressbar').first()).toBeVisible();
  await cell.waitFor('running');
  await expect(cell.root).toHaveAttribute('data-state', /done|error/, { timeout: 240_000 });
  await cell.waitFor('done');
  expect(await cell.readMetric('test accuracy')).toBeGreaterThan(0.8);

  const figure = lesson.figure('digit');
  const reading = figure.locator('[data-metric="reading"]');
  await draw(page, one);
  await expect(reading).toHaveText('1');
  await figure.getByRole('button', { name: 'Clear', exact: true }).click();
  await draw(page, zero);
  await expect(reading).toHaveText('0');
  await expect(lesson.figure('features')).toContainText('convolution');

  const download = page.waitForEvent('download');
  await figure.getByRole('button', { name: 'Download', exact: true }).click();
  expect((await download).suggestedFilename()).toMatch(/^digits\./);
  await figure.getByRole('button', { name: 'Save in this browser', exact: true }).click();
  await expect(figure.getByText('Saved.', { exact: false })).toBeVisible();

  await lesson.reload();
  await figure.scrollIntoViewIfNeeded();
  await figure.getByRole('button', { name: 'Load the saved one', exact: true }).click();
  await expect(figure.getByText('Loaded from this browser')).toBeVisible();
  await draw(page, one);
  await expect(reading).toHaveText('1');
});

test('the table of networks counts parameters as published', async ({ openLesson }) => {
  const lesson = await openLesson('mnist', 'en');
  const figure = lesson.figure('networks');
  for (const [name, parameters] of [
    ['A', '34,826'],
    ['B', '693,962'],
    ['C', '93,322'],
  ] as const) {
    await figure.getByRole('radio', { name, exact: true }).check();
    await expect(figure.getByText(parameters, { exact: true }).first()).toBeVisible();
  }
});
