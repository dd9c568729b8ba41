/** The first lesson: predict, draw, let the network learn, place a program, run and solve. */
import { expect, test } from './fixtures/test';
import { site } from './fixtures/words';

test('a drawn curve is learned on the page', async ({ openLesson, page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const lesson = await openLesson('mapping', 'en');
  const question = page.getByRole('group', { name: /between the examples/ });
  await question.getByRole('radio').first().check();
  await expect(page.getByText(site.en.predict.wrong, { exact: true })).toBeVisible();

  const figure = lesson.figure('curve');
  const value = (name: string) => figure.locator(`[data-value="${name}"]`);
  await figure.scrollIntoViewIfNeeded();
  await expect(value('parameters')).toHaveText('19');
  await expect(value('loss')).toHaveText('0.3249');
  await figure.getByRole('button', { name: '1000 steps' }).click();
  await figure.getByRole('button', { name: '1000 steps' }).click();
  await expect(value('steps')).toHaveText('2000');
  await expect(value('loss')).toHaveText('0.0008963');

  const plot = (await figure.locator('.mapping__plot').boundingBox())!;
  await page.mouse.move(plot.x + 0.3 * plot.width, plot.y + 0.15 * plot.height);
  await page.mouse.down();
  await page.mouse.move(plot.x + 0.7 * plot.width, plot.y + 0.15 * plot.height, { steps: 5 });
  await page.mouse.up();
  await expect(value('loss')).not.toHaveText('0.0008963');
  const ring = figure.getByRole('slider', { name: 'Curve at a place' });
  await expect(ring).toHaveAttribute('aria-valuetext', /^x = 0, y = 1\.0/);
  const drawn = Number(await value('loss').innerText());
  await figure.getByRole('button', { name: 'Learn' }).click();
  await expect(value('steps')).toHaveText(/^[3-9]\d\d\d$/);
  await figure.getByRole('button', { name: 'Pause' }).click();
  await expect.poll(async () => Number(await value('loss').innerText())).toBeLessThan(drawn / 5);

  await ring.press('ArrowRight');
  await expect(ring).toHaveAttribute('aria-valuetext', /^x = 0\.05, /);
  await figure.getByRole('slider', { name: 'Hidden units' }).fill('3');
  await expect(value('parameters')).toHaveText('10');
  await expect(value('steps')).toHaveText('0');
});

test('programs lie where they belong, in Chinese too', async ({ openLesson }) => {
  const figure = (await openLesson('mapping', 'zh')).figure('nesting');
  await expect(figure.locator('[data-lit]')).toHaveAttribute('data-ring', 'ai');
  await figure.getByRole('radio', { name: /LeNet/ }).check();
  await expect(figure.locator('[data-lit]')).toHaveAttribute('data-ring', 'dl');
});
