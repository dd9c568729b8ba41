/** The lesson on convolutional networks: a digit through a trained network, value by value, and one that is trained. */
import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures/test';

/** The digit with the most, as the figure says it. */
function answer(figure: Locator): Locator {
  return figure.locator('[data-answer="true"]');
}

test('a digit is read on arrival, moved, inverted, and opened value by value', async ({
  openLesson,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const figure = (await openLesson('cnn', 'en')).figure('flow');
  await expect(answer(figure)).toHaveAccessibleName('digit 2 logit 9.4 probability 100.0 %');
  await expect(figure.locator('[data-value="a"]')).toHaveText('1.408');

  const down = figure.getByRole('slider', { name: 'Moved down by' });
  await down.fill('-2');
  await expect(answer(figure)).toHaveAccessibleName(/^digit 6 .* 96\.1 %$/);
  await down.fill('0');
  await figure.getByRole('checkbox', { name: 'black on white' }).check();
  await expect(figure.locator('[data-value="a"]')).toHaveText('0');
  await figure.getByRole('checkbox', { name: 'black on white' }).uncheck();

  // By keys through a sheet: on to the next map, and over the edge of one.
  const sheet = figure.getByRole('slider', { name: '2nd pooling' });
  await sheet.focus();
  await sheet.press('PageDown');
  await expect(sheet).toHaveAttribute('aria-valuetext', /^map 1, row 0, column 0: /);
  await sheet.press('ArrowLeft');
  await expect(sheet).toHaveAttribute('aria-valuetext', /^map 0, row 0, column 4: /);
  await expect(figure.locator('[data-value="flat"]')).toContainText('number 64,');
  await expect(figure.locator('[data-value="field"]')).toContainText(
    '10 × 10 pixels, from row 0, column 16',
  );

  // By the pointer: the value under it, whatever was chosen before.
  const conv2 = figure.getByRole('slider', { name: '2nd convolution', exact: true });
  const box = (await conv2.boundingBox())!;
  await conv2.click({ position: { x: box.width - 2, y: box.height - 2 } });
  await expect(conv2).toHaveAttribute('aria-valuetext', /^map 15, row 10, column 10: /);
  await expect(figure.locator('[data-sum="convolution"]')).toContainText('sum over 8 maps');

  await figure.getByRole('button', { name: /^digit 2 / }).click();
  await expect(figure.locator('[data-value="z"]')).toHaveText('9.359');
  await expect(figure.locator('[data-value="p"]')).toHaveText('99.96 %');
});

test('a digit is drawn, and read', async ({ openLesson, page }) => {
  const figure = (await openLesson('cnn', 'zh')).figure('flow');
  const pad = figure.getByRole('img', { name: '写数字的方框' });
  await pad.scrollIntoViewIfNeeded();
  const box = (await pad.boundingBox())!;
  const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at(0.5, 0.15));
  await page.mouse.down();
  await page.mouse.move(...at(0.5, 0.85), { steps: 6 });
  await page.mouse.up();
  await expect(figure.getByRole('radio', { name: '自己写' })).toBeChecked();
  await expect(answer(figure)).toHaveAccessibleName(/^数字 1 /);
  await figure.getByRole('button', { name: '清除' }).click();
  await expect(figure.getByRole('button', { name: '清除' })).toBeDisabled();
});

test('a network is trained from random kernels, followed, and looked back at', async ({
  openLesson,
}) => {
  const lesson = await openLesson('cnn', 'en');
  const figure = lesson.figure('flow');
  await figure.getByRole('radio', { name: 'of your run' }).check();
  await expect(figure.locator('[data-value="source"]')).toContainText('has not run yet');

  const cell = await lesson.cell('train').open();
  const code = readFileSync('lessons/cnn/cells/train.ts', 'utf8');
  await cell.write(code.replace("'filters', 32", "'filters', 8"));
  await cell.runToEnd();
  await expect(figure.locator('[data-value="source"]')).toContainText('step 200');
  await expect(answer(figure)).toHaveAccessibleName(/^digit 2 /);
  const back = figure.getByRole('slider', { name: 'Look back' });
  await back.fill('1');
  await expect(figure.locator('[data-value="source"]')).toContainText('step 1.');
  // Random kernels: nothing is sure.
  await expect(answer(figure)).toHaveAccessibleName(/probability [12]\d\.\d %$/);
});

test('parameters and multiplications are counted, and what cannot be is refused', async ({
  openLesson,
}) => {
  const figure = (await openLesson('cnn', 'en')).figure('counts');
  await expect(figure.locator('[data-row="total"]')).toContainText('34,826');
  await expect(figure.locator('[data-row="2"]')).toContainText('2,230,272');
  await figure.getByRole('button', { name: 'Side of a kernel: more' }).click();
  await figure.getByRole('button', { name: 'Side of a kernel: more' }).click();
  await expect(figure.locator('[data-row="3"]')).toContainText('16×16');
});
