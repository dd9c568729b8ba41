/** The lesson on attention: a query to move, a Transformer to open, drag and break, and to train. */
import { expect, test } from './fixtures/test';

test('a query is moved, and its softmax sharpens', async ({ openLesson }) => {
  const figure = (await openLesson('attention', 'en')).figure('row');
  const output = figure.locator('[data-value="output"]');
  await expect(output).toHaveText('15.4');
  await figure.getByRole('button', { name: 'q = 0' }).click();
  await expect(output).toHaveText('25');
  await figure.getByRole('button', { name: 'q twice as long' }).click();
  await expect(figure.locator('[data-pair="A"]')).toContainText('0.944');
  const query = figure.getByRole('slider', { name: 'Query' });
  for (let press = 0; press < 10; press++) await query.press('ArrowDown');
  await expect(query).toHaveAttribute('aria-valuetext', '(2, −0.6)');
  await expect(figure.locator('[data-pair="D"]')).toContainText('3.2');
});

test('every head is opened, a score is dragged, and parts are switched off', async ({
  openLesson,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const figure = (await openLesson('attention', 'en')).figure('network');
  const answer = figure.getByRole('listbox', { name: 'Answer' });
  const right = figure.locator('[data-value="right"]');
  await expect(right).toContainText('5 of 5');
  await expect(figure.locator('[data-value="accuracy"]')).toContainText('100 %');

  const weights = figure.getByRole('grid', { name: 'weights in %' });
  await weights.locator('tbody td').nth(52).hover();
  const score = figure.locator('[data-value="score"]');
  await expect(score).toHaveText('−0.66');
  const handle = figure.getByRole('slider', { name: 'Score of o for ▸' });
  await handle.press('End');
  await handle.focus();
  for (let press = 0; press < 3; press++) await handle.press('Shift+ArrowUp');
  await expect(score).toHaveText('12');
  await expect(answer.getByRole('option').first()).toContainText('o');
  await expect(right).toContainText('4 of 5');
  await figure.getByRole('button', { name: 'Put the score back' }).click();
  await expect(score).toHaveText('−0.66');

  await figure.getByRole('textbox', { name: 'Your word' }).fill('hat');
  await expect(figure.getByRole('status').first()).toContainText('Five letters');
  await figure.getByRole('textbox', { name: 'Your word' }).fill('train');
  await expect(right).toContainText('wanted: niart');

  await figure.getByRole('checkbox', { name: 'positions' }).uncheck();
  await expect(figure.locator('[data-value="accuracy"]')).toContainText('11 %');
  await figure.getByRole('checkbox', { name: 'positions' }).check();
  await figure.getByRole('combobox', { name: 'Network' }).selectOption({ label: 'saved, sorts' });
  await expect(right).toContainText('wanted: ainrt');
  await figure.getByRole('radio', { name: '2' }).first().check({ force: true });
  await expect(figure.locator('[data-value="cell"]')).toContainText('√8');
});

test('scores of long queries are tamed', async ({ openLesson }) => {
  const figure = (await openLesson('attention', 'zh')).figure('saturation');
  await expect(figure.locator('[data-value="largest"]')).toHaveText('0.84');
  await figure.getByRole('checkbox', { name: '除以 √d' }).check();
  await expect(figure.locator('[data-value="largest"]')).toHaveText('0.314');
  await figure.getByRole('slider').fill('1');
  await expect(figure.locator('[data-value="gradient"]')).toHaveText('0.094');
});

test('the cell learns to reverse, and the figure shows its network at any step', async ({
  openLesson,
}) => {
  const lesson = await openLesson('attention', 'en');
  const cell = await lesson.cell('train').open();
  await cell.runToEnd();
  await expect(cell.metric('accuracy')).toHaveText(/^1/);
  const figure = lesson.figure('network');
  await figure
    .getByRole('combobox', { name: 'Network' })
    .selectOption({ label: 'what the cell below trains' });
  await expect(figure).toContainText('after step 591');
  await expect(figure.locator('[data-value="right"]')).toContainText('5 of 5');
});
