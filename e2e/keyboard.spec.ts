/** Without a mouse: a lesson can be read, answered, run, edited and solved by keyboard alone. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures/test';
import { titleOf } from './fixtures/words';

/** Presses Tab until an element has the focus, Escape first in editors; fails where it cannot be reached. */
async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

test('from the home page into a lesson', async ({ openHome, page }) => {
  const home = await openHome('en');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, home.lessonLink('neuron'));
  await page.keyboard.press('Enter');
  await expect(home.heading).toHaveText(titleOf('neuron', 'en'));
});

test('a question, a term and the figure', async ({ openLesson, page }) => {
  const lesson = await openLesson('neuron', 'en');
  const question = page.getByRole('group', { name: /happens to the line/ });
  await tabTo(page, question.getByRole('radio').first());
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(question.getByRole('radio').nth(1)).toBeChecked();

  const figure = lesson.figure('neuron');
  const line = figure.getByRole('slider', { name: 'Decision line (bias)', exact: true });
  await tabTo(page, line);
  const before = await line.getAttribute('aria-valuenow');
  await page.keyboard.press('ArrowUp');
  await expect(line).not.toHaveAttribute('aria-valuenow', before ?? '');

  const term = page.getByRole('main').locator('button[data-term="x"]').first();
  await tabTo(page, term);
  await expect(term).toHaveAttribute('data-active');
  await page.keyboard.press('Escape');
  await expect(term).not.toHaveAttribute('data-active');
});

test('a cell: run it, enter its editor, change it, leave it', async ({ openLesson, page }) => {
  const lesson = await openLesson('neuron', 'en');
  const cell = await lesson.cell('xor').open();
  await cell.button('run').focus();
  await page.keyboard.press('Enter');
  await cell.waitFor('done');

  await tabTo(page, cell.editor);
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('\nconsole.log("by hand");');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(cell.root.getByRole('region', { name: cell.words.console })).toContainText(
    'by hand',
  );
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(cell.editor).not.toBeFocused();
});

test('an exercise: check it, take a hint', async ({ openLesson, page }) => {
  const exercise = (await openLesson('neuron', 'en')).exercise('nand');
  await exercise.open();
  await exercise.button('run').focus();
  await tabTo(page, exercise.tool('check'));
  await page.keyboard.press('Enter');
  await exercise.expectResult('failed');
  await tabTo(page, exercise.tool('hint'));
  await page.keyboard.press('Enter');
  await expect(exercise.frame).toContainText(exercise.words.exercise.hintNumber(1));
});
