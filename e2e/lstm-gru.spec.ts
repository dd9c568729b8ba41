/** The lesson on LSTM and GRU: gates to hold, sums to open, gradients over the gap, and what the cells show. */
import { readFileSync } from 'node:fs';
import { choose } from './fixtures/figure';
import { expect, test } from './fixtures/test';

test('a gate is held, the answer is forgotten, and all of it is undone', async ({ openLesson }) => {
  const figure = (await openLesson('lstm-gru', 'en')).figure('gates');
  const answer = figure.getByRole('listbox', { name: 'What came first?' }).getByRole('option');
  await expect(answer.nth(1)).toHaveAccessibleName('b, 1');
  await choose(figure, 'f, forget');
  await expect(answer.nth(1)).toHaveAccessibleName('b, 0.19');
  await expect(figure.locator('[data-value="kept"]')).toContainText('4.3');
  await figure.getByRole('slider', { name: 'Held at' }).fill('0.95');
  await expect(answer.nth(1)).toHaveAccessibleName('b, 0.99');
  await expect(figure.locator('[data-sum="f"]')).toContainText('held by you');
  await figure.getByRole('button', { name: 'Undo' }).click();
  await figure.getByRole('button', { name: 'Undo' }).click();
  await expect(figure.getByRole('radio', { name: 'none' })).toBeChecked();
  await expect(answer.nth(1)).toHaveAccessibleName('b, 1');

  await figure.getByRole('button', { name: 'f at 0, only at step 31' }).click();
  await expect(answer.nth(3)).toHaveAccessibleName('d, 0.66');
  await choose(figure, 'none');

  const step = figure.getByRole('slider', { name: 'Step that is looked at' });
  await step.press('Home');
  await expect(step).toHaveAttribute('aria-valuetext', 'step 1, symbol b');
  await expect(figure.locator('[data-value="c"]')).toHaveText('−0.0085');
  const bars = figure.locator('.lstm-gru__bands .figure__chart');
  const box = (await bars.boundingBox())!;
  await bars.click({ position: { x: box.width / 2, y: box.height * 0.25 } });
  await expect(step).toHaveAttribute('aria-valuetext', /^step 3[12], /);
  await expect(figure.getByText('What the state adds to i')).toBeVisible();
});

test('symbols are typed, cleaned and drawn, and another network reads them', async ({
  openLesson,
}) => {
  const figure = (await openLesson('lstm-gru', 'zh')).figure('gates');
  const text = figure.getByRole('textbox');
  await text.fill('ca x d');
  await expect(text).toHaveValue('cad');
  await text.fill('');
  await expect(figure.getByRole('status')).toHaveText('请至少输入一个符号。');
  await figure.getByRole('button', { name: '12 个符号', exact: true }).click();
  await expect(text).toHaveValue(/^a[a-d]{11}$/);
  await figure.getByRole('combobox', { name: '网络' }).selectOption('GRU（已训练好）');
  await expect(figure.locator('[data-sum="u"]')).toBeVisible();
  await figure.getByRole('combobox', { name: '网络' }).selectOption('下面代码正在训练的网络');
  await expect(figure.locator('[data-value="weights"]')).toHaveText('下面的代码还没有运行。');
});

test('the gradient survives where the gates are open', async ({ openLesson }) => {
  const figure = (await openLesson('lstm-gru', 'en')).figure('line');
  await expect(figure.locator('[data-row="lstm"]')).toContainText('9.53×10⁻¹⁴');
  await expect(figure.locator('[data-row="rnn"]')).toContainText('8.35×10⁻⁵');
  await figure.getByRole('slider', { name: 'Bias of forget' }).fill('4');
  await expect(figure.locator('[data-row="lstm-direct"]')).toContainText('0.341');
  await figure.getByRole('slider', { name: 'U multiplied by' }).fill('2');
  await expect(figure.locator('[data-row="lstm"]')).toContainText('67.2');
  await choose(figure, 'trained');
  await expect(figure.locator('[data-row="gru-direct"]')).toContainText('0.394');
});

test('what the cells show reaches the figures', async ({ openLesson }) => {
  const lesson = await openLesson('lstm-gru', 'en');
  const size = lesson.figure('size');
  await size.getByRole('slider', { name: 'Units d' }).fill('64');
  await expect(size.locator('[data-row="lstm"]')).toContainText('17,664');
  await lesson.cell('time').runToEnd();
  await expect(size.locator('[data-row="time-gru"]')).toContainText(/\d ms$/);

  const cell = lesson.cell('remember');
  const code = readFileSync('lessons/lstm-gru/cells/remember.ts', 'utf8');
  await cell.write(code.replace('step(600)', 'step(12)'));
  await cell.runToEnd();
  const gates = lesson.figure('gates');
  await gates.getByRole('combobox', { name: 'Network' }).selectOption('what the cell below trains');
  await expect(gates.locator('[data-value="weights"]')).toContainText('at step 12');
  await choose(lesson.figure('line'), 'trained');
  await expect(lesson.figure('line').locator('[data-value="weights"]')).toContainText('LSTM: your');
});
