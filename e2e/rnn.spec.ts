/** The lesson on recurrent networks: a cell to type into, letters that move the next one, gaps, and what is trained. */
import { expect, test } from './fixtures/test';

test('a cell is typed into, walked through, changed and undone', async ({ openLesson }) => {
  const figure = (await openLesson('rnn', 'en')).figure('cell');
  const state = figure.locator('[data-value="h1"]');
  await expect(state).toHaveText('0.859');

  const steps = figure.getByRole('listbox', { name: 'The cell unrolled' });
  await steps.getByRole('option', { selected: true }).press('Home');
  await expect(state).toHaveText('0.964');
  await expect(steps.getByRole('option', { selected: true })).toHaveAccessibleName(
    'Step 1: symbol a, state 0.96, 0.96, output 0.96',
  );
  await steps.getByRole('option').nth(7).click();
  const influence = figure.getByRole('listbox', { name: 'How much each input moves' });
  await expect(influence.getByRole('option').first()).toHaveAccessibleName('a, 0.00019');

  await figure.getByRole('textbox', { name: 'U, row 1, column 1' }).fill('0.5');
  await expect(state).toHaveText('0.007');
  await figure.getByRole('button', { name: 'Undo' }).click();
  await expect(state).toHaveText('0.859');

  const text = figure.getByRole('textbox', { name: 'Symbols' });
  await text.fill('a--b');
  await expect(text).toHaveValue('a··b');
  await expect(steps.getByRole('option')).toHaveCount(4);
  await text.fill('');
  await expect(figure.getByText('Type at least one symbol.').first()).toBeVisible();
  await figure.getByRole('button', { name: 'One step ago' }).click();
  await expect(influence.getByRole('option').first()).toHaveAccessibleName('a, 0');
});

test('letters say what comes next and what moves it', async ({ openLesson }) => {
  const figure = (await openLesson('rnn', 'zh')).figure('strip');
  const likeliest = figure.getByRole('group', { name: '最可能的下一个字母' }).getByRole('button');
  await expect(likeliest.first()).toHaveText('k 0.97');
  await expect(figure.locator('[data-value="strongest"]')).toContainText('1 步之前的“t”');
  await figure.getByRole('textbox').fill('this is the dog that ');
  await expect(likeliest.first()).toHaveText('w 0.99');
  await figure.getByRole('button', { name: '添上最可能的字母' }).click();
  await expect(figure.getByRole('textbox')).toHaveValue('this is the dog that w');
  await figure.getByRole('option').nth(2).click();
  await expect(figure.getByRole('option').nth(2)).toHaveAttribute('aria-selected', 'true');
});

test('the gradient vanishes and explodes by the handle on the line', async ({ openLesson }) => {
  const figure = (await openLesson('rnn', 'en')).figure('gap');
  await expect(figure.locator('[data-row="real"]')).toContainText('0.00135');
  await expect(figure.locator('.figure__verdict')).toHaveText('It vanishes.');
  const sigma = figure.getByRole('slider', { name: 'Largest singular value of U' });
  await sigma.press('End');
  await expect(sigma).toHaveAttribute('aria-valuetext', '3');
  await expect(figure.locator('.figure__verdict')).toHaveText('It explodes.');
  await figure.getByRole('slider', { name: 'Gap' }).press('End');
  await expect(figure.locator('[data-row="bound"]')).toContainText('×10²³');

  await figure.getByRole('button', { name: 'Reset' }).click();
  const box = (await sigma.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const page = figure.page();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 40, { steps: 4 });
  await page.mouse.up();
  expect(Number(await sigma.getAttribute('aria-valuenow'))).toBeLessThan(0.95);
});

test('the rhyme is learned, and the figure follows the run', async ({ openLesson }) => {
  const lesson = await openLesson('rnn', 'en');
  const cell = await lesson.cell('rhyme').open();
  await cell.runToEnd();
  await expect(cell.metric('loss')).toHaveText(/^0\.1/);
  const strip = lesson.figure('strip');
  await expect(strip.locator('[data-value="weights"]')).toContainText('your own run');
  const likeliest = strip.getByRole('group', { name: 'The likeliest next letters' });
  await expect(likeliest.getByRole('button').first()).toHaveText(/^k 0\.9/);
});
