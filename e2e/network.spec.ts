/** The lesson on networks: predict, build and train one in the figure, change a weight, run a cell, solve an exercise. */
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures/test';

test.describe('the playground in small', () => {
  let figure: Locator;
  const button = (name: string) => figure.getByRole('button', { name, exact: true });
  const value = (name: string) => figure.locator(`[data-value="${name}"]`);
  const percent = async (name: string) => Number((await value(name).innerText()).replace(' %', ''));

  test.beforeEach(async ({ openLesson, page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    figure = (await openLesson('network', 'en')).figure('playground');
    await figure.scrollIntoViewIfNeeded();
  });

  test('learns the rings with three units, and is reset to the same weights', async () => {
    await expect(value('parameters')).toHaveText('5');
    await button('One unit more in layer 1').click();
    await button('One unit more in layer 1').click();
    await expect(value('parameters')).toHaveText('13');
    const before = await value('training-loss').innerText();
    await button('Step').click();
    await expect(value('epochs')).toHaveText('1');
    await expect(value('training-loss')).not.toHaveText(before);
    await button('Play').click();
    await expect.poll(() => percent('training-right')).toBeGreaterThan(95);
    await button('Pause').click();
    await button('Reset').click();
    await expect(value('epochs')).toHaveText('0');
    await expect(value('training-loss')).toHaveText(before);
  });

  test('enlarges a unit, drags its input and takes another weight, by mouse and by keyboard', async ({
    page,
  }) => {
    const output = button('Output ŷ');
    await expect(output).toHaveAttribute('aria-pressed', 'true');
    await button('Hidden layer 1, unit 1').hover();
    await expect(
      figure.getByText('Hidden layer 1, unit 1, for the input (0.5, −1.5)'),
    ).toBeVisible();
    await page.mouse.move(0, 0);
    await expect(figure.getByText('Output ŷ, for the input (0.5, −1.5)')).toBeVisible();
    await output.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(button('Hidden layer 1, unit 1')).toHaveAttribute('aria-pressed', 'true');

    const input = figure.getByRole('slider', { name: 'Input (x₁, x₂)' });
    await input.scrollIntoViewIfNeeded();
    const box = (await input.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2 - 60, { steps: 4 });
    await page.mouse.up();
    await expect(input).not.toHaveAttribute('aria-valuetext', /^\(0\.5, −1\.5\)/);
    await input.press('Home');
    await expect(input).toHaveAttribute('aria-valuetext', /^\(−3\.5, /);

    await figure.getByRole('spinbutton', { name: 'Weight of x₁' }).fill('0');
    await figure.getByRole('spinbutton', { name: 'Weight of x₂' }).fill('0');
    await figure.getByRole('spinbutton', { name: 'Bias b' }).fill('0.5');
    await expect(value('a')).toHaveText('0.4621');
    await expect(figure.locator('[data-matrix="a"] td')).toHaveText('0.46');
  });
});

test('the layer set by hand and the folds have the numbers of the text', async ({
  openLesson,
  page,
}) => {
  const lesson = await openLesson('network', 'en');
  await page.getByRole('radio', { name: 'Three.' }).check();
  await expect(page.getByText('Three lines can close a triangle')).toBeVisible();

  const layer = lesson.figure('layer');
  await expect(layer.locator('[data-value="output"]')).toHaveText('0.8038');
  await expect(layer.locator('[data-matrix="z"] td')).toHaveText(['3.200', '1.385', '0.515']);
  await layer.getByRole('spinbutton', { name: 'b, row 1' }).fill('-9');
  await expect(layer.locator('[data-value="right"]')).toContainText('100 of 200');

  const fold = lesson.figure('fold');
  await fold.getByRole('slider', { name: 'Layers' }).press('End');
  await expect(fold.locator('[data-value="pieces"]')).toHaveText('256');
  await expect(fold.locator('[data-value="shallow"]')).toHaveText('769');
  await fold.getByRole('slider', { name: 'Input x' }).press('Home');
  await expect(fold.getByRole('slider', { name: 'Input x' })).toHaveAttribute(
    'aria-valuetext',
    '0; output 0',
  );
});
