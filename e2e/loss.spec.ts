/** The loss lesson: predict, drag points and lines, compare the figures' numbers, run and solve. */
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures/test';

test.describe('the figure of points and lines', () => {
  let figure: Locator;
  const loss = () => figure.locator('[data-sum="loss"] strong');

  test.beforeEach(async ({ openLesson, page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    figure = (await openLesson('loss', 'en')).figure('fit');
    await figure.scrollIntoViewIfNeeded();
  });

  test('finds the best line of each loss, with the outlier and without', async () => {
    await expect(loss()).toHaveText('5.998');
    await figure.getByRole('button', { name: 'Best line' }).click();
    await expect(loss()).toHaveText('1.251');
    await expect(figure.locator('[data-sum="line"]')).toHaveText('ŷ = 0.4997 · x + 7.5');
    await expect(figure.locator('[data-sum="share"]')).toContainText('76 %');
    await figure.getByRole('combobox').selectOption('absolute');
    await figure.getByRole('button', { name: 'Best line' }).click();
    await expect(figure.locator('[data-sum="line"]')).toHaveText('ŷ = 0.345 · x + 7.115');
    await figure.getByRole('button', { name: 'Move the outlier' }).click();
    await expect(loss()).toHaveText('0.002273');
    await figure.getByRole('button', { name: 'Undo' }).click();
    await expect(loss()).toHaveText('0.3877');
  });

  test('moves line and map together, by mouse and by keyboard', async ({ page }) => {
    const ring = figure.getByRole('slider', { name: 'Line (w, b)' });
    const end = figure.getByRole('slider', { name: 'Right end of the line' });
    await expect(ring).toHaveAttribute('aria-valuetext', '(0, 9); loss 5.998');
    await end.scrollIntoViewIfNeeded();
    const box = (await end.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 - 50, { steps: 4 });
    await page.mouse.up();
    await expect(ring).not.toHaveAttribute('aria-valuetext', /^\(0, 9\)/);
    await ring.focus();
    await ring.press('Home');
    await expect(ring).toHaveAttribute('aria-valuetext', /^\(−0\.6, /);
    const point = figure.getByRole('slider', { name: 'Point at x = 4' });
    await expect(point).toHaveAttribute('aria-valuetext', '12.74');
    await point.press('ArrowDown');
    await expect(point).toHaveAttribute('aria-valuetext', '12.7');
  });
});

test('the worked examples have their true values, and change with what is put in', async ({
  openLesson,
  page,
}) => {
  const lesson = await openLesson('loss', 'en');
  const worked = lesson.figure('worked');
  await expect(worked.locator('[data-value="mse"]')).toHaveText('0.016');
  await worked.getByRole('spinbutton', { name: 'Prediction 1' }).fill('1.4');
  await expect(worked.locator('[data-value="mse"]')).toHaveText('0.04');
  await expect(worked.locator('[data-value="mae"]')).toHaveText('0.16');

  const entropy = lesson.figure('entropy');
  await expect(entropy.locator('[data-value="entropy"]')).toHaveText('0.2231');
  await entropy.getByRole('slider', { name: 'example 1' }).press('Home');
  await expect(entropy.locator('[data-value="entropy"]')).toHaveText('∞');

  const logit = lesson.figure('logit');
  await expect(logit.locator('[data-value="squared-slope"]')).toHaveText('−0.03469');
  await logit.getByRole('slider', { name: 'Logit z' }).press('PageDown');
  await expect(logit.locator('[data-value="entropy-slope"]')).toHaveText('−0.9933');

  const question = page.getByRole('group', { name: /line of least squares run/ });
  await question.getByRole('radio').first().check();
  await expect(page.getByText('it meets none')).toBeVisible();
});
