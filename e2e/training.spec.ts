/** The training loop lesson: walk through a step, deal epochs, look at the test set, drag a threshold, run, solve. */
import type { Locator } from '@playwright/test';
import { toNumber } from './fixtures/numbers';
import { expect, test } from './fixtures/test';

/** A number of a tensor, counted from 0. */
function entry(figure: Locator, tensor: string, row: number, column: number): Locator {
  return figure
    .locator(`[data-tensor="${tensor}"] tbody tr`)
    .nth(row)
    .getByRole('gridcell')
    .nth(column);
}

test.describe('one step', () => {
  let figure: Locator;
  let sum: Locator;

  test.beforeEach(async ({ openLesson, page }) => {
    await page.setViewportSize({ width: 1440, height: 1000 });
    figure = (await openLesson('training', 'en')).figure('step');
    sum = figure.locator('[data-sum]');
  });

  test('explains the numbers that are clicked or walked to', async () => {
    await figure.getByRole('button', { name: '3 Forward' }).click();
    await entry(figure, 'Z₁', 1, 0).click();
    await expect(sum).toContainText('Z₁, row 2, column 1');
    await expect(sum.locator('[data-value="result"]')).toHaveText('0.4067');
    const written = (await sum.locator('p', { hasText: '·' }).last().innerText()).split(' = ');
    const products = written[0]!.split(' + ').map((part) =>
      part
        .replace(/[()]/g, '')
        .split('·')
        .reduce((product, factor) => product * toNumber(factor), 1),
    );
    expect(products).toHaveLength(5);
    expect(products.reduce((total, product) => total + product, 0)).toBeCloseTo(0.4067, 3);
    await entry(figure, 'Z₁', 1, 0).press('ArrowRight');
    await expect(sum).toContainText('Z₁, row 2, column 2');
    await expect(figure.locator('[data-tensor="X"] [data-source]')).toHaveCount(4);
    await entry(figure, 'Z₁', 1, 1).press('ArrowRight');
    await entry(figure, 'Z₁', 1, 2).press('ArrowUp');
    await expect(sum).toContainText('Z₁, row 1, column 3');
  });

  test('finds the same gradient by nudging, and hands on only the parameters', async () => {
    await figure.getByRole('button', { name: '5 Backward' }).click();
    await entry(figure, '∂L/∂W₁', 3, 0).click();
    await expect(sum).toContainText('∂L/∂W₁, row 4, column 1');
    const result = await sum.locator('[data-value="result"]').innerText();
    await expect(sum.locator('[data-value="nudged"]')).toContainText(result);

    await figure.getByRole('button', { name: '6 Update' }).click();
    await entry(figure, 'W₁′', 3, 0).click();
    await expect(sum).toContainText('W₁′, row 4, column 1');
    const next = await entry(figure, 'W₁′', 3, 0).innerText();
    await figure.getByRole('button', { name: 'Step', exact: true }).click();
    await figure.getByRole('button', { name: 'On to step 2' }).click();
    await expect(entry(figure, 'W₁', 3, 0)).toHaveText(next);
    await expect(figure.getByRole('slider', { name: 'Training step' })).toHaveValue('2');
  });

  test('has a small loss at the last of 340 steps', async () => {
    await figure.getByRole('slider', { name: 'Training step' }).fill('340');
    await figure.getByRole('slider', { name: 'Stage' }).fill('3');
    await entry(figure, 'L', 0, 0).click();
    await expect(sum.locator('[data-value="result"]')).toHaveText('0.008719');
  });
});

test('small batches learn more in ten epochs; without shuffling the test fails', async ({
  openLesson,
}) => {
  const figure = (await openLesson('training', 'en')).figure('epochs');
  const right = (set: string) => figure.locator(`[data-set="${set}"] [data-value="right"]`);
  await expect(right('validation')).toHaveText('56 of 69');
  await figure.getByLabel('Birds per step').selectOption('6');
  await expect(figure.getByRole('slider', { name: 'Steps', exact: true })).toHaveValue('340');
  await expect(right('validation')).toHaveText('68 of 69');
  await figure.getByLabel('Order').selectOption('unsplit');
  await expect(right('train')).toHaveText('203 of 204');
  await expect(right('validation')).toHaveText('14 of 69');
  await figure.getByRole('button', { name: 'Look' }).click();
  await expect(right('test')).toHaveText('0 of 69');
  await expect(figure.getByText('Looked at once')).toBeVisible();
});

test('the threshold is dragged and nudged, and the counts follow', async ({ openLesson, page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const figure = (await openLesson('training', 'en')).figure('metrics');
  const handle = figure.getByRole('slider', { name: 'Threshold' });
  const share = (name: string) => figure.locator(`[data-value="${name}"]`);
  await expect(share('accuracy')).toHaveText('82.6 %');
  await expect(share('recall')).toHaveText('46.2 %');

  await handle.scrollIntoViewIfNeeded();
  const area = (await figure.locator('.training__threshold').boundingBox())!;
  const at = (await handle.boundingBox())!;
  const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 0.1 * area.width, y);
  await page.mouse.move(x + 0.22 * area.width, y);
  await page.mouse.up();
  await expect(handle).toHaveAttribute('aria-valuenow', '0.72');
  await expect(share('precision')).toHaveText('85.7 %');

  await handle.press('ArrowLeft');
  await expect(handle).toHaveAttribute('aria-valuenow', '0.71');
  await handle.press('End');
  await expect(share('accuracy')).toHaveText('81.2 %');
  await expect(figure.getByText('nobody was called a chinstrap')).toBeVisible();
});

test('by hand and by model.fit the losses are the same', async ({ openLesson }) => {
  const lesson = await openLesson('training', 'en');
  const cell = await lesson.cell('loop').open();
  await cell.runToEnd();
  expect(await cell.readMetric('difference')).toBeLessThan(1e-6);
  const [byHand, byFit] = [cell.metric('hand loss'), cell.metric('fit loss')];
  await expect(byHand).toHaveText(await byFit.innerText());
  const end = toNumber(await byHand.innerText());
  await cell.timeline.press('Home');
  await expect.poll(async () => toNumber(await byHand.innerText())).toBeGreaterThan(10 * end);
  await expect(byHand).toHaveText(await byFit.innerText());
});
