/** The lesson on a small GPT: a run to scrub through, heads to open on a text of one's own, and a cell that trains. */
import { expect, test } from './fixtures/test';

test('the run is scrubbed through, from words back to noise', async ({ openLesson }) => {
  const figure = (await openLesson('gpt', 'en')).figure('run');
  const sample = figure.locator('[data-value="sample"]');
  await expect(sample).not.toBeEmpty();
  const last = await sample.textContent();
  const slider = figure.getByRole('slider', { name: 'Step' });
  await expect(slider).toHaveAttribute('aria-valuetext', '2000');
  await slider.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', '1');
  await expect(sample).not.toHaveText(last!);
  await expect(figure.locator('[data-row="uniform"]')).toContainText('4.11');
  await expect(figure.locator('[data-row="gpt"]')).toContainText('step 1');
  await figure.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(slider).toHaveAttribute('aria-valuetext', '50');
});

test('a text of one’s own is read, its next character drawn, every head opened', async ({
  openLesson,
}) => {
  const figure = (await openLesson('gpt', 'en')).figure('heads');
  const text = figure.getByRole('textbox', { name: 'Text that it reads' });
  await text.fill('The summer of thy lo');
  const next = figure.getByRole('group', { name: 'What may come next' }).getByRole('button');
  await expect(next).toHaveCount(10);
  await figure.getByRole('slider', { name: 'top-k' }).fill('1');
  await expect(next).toHaveCount(1);
  await expect(next).toContainText('100 %');
  await next.click();
  await expect(text).toHaveValue(/^The summer of thy lo.$/s);

  const sheet = figure.getByRole('slider', {
    name: 'Attention weights of all heads, block by block',
  });
  await expect(figure.locator('[data-value="head"]')).toHaveText('Block 1, head 2');
  await sheet.click({ position: { x: 5, y: 5 } });
  await expect(figure.locator('[data-value="head"]')).toHaveText('Block 1, head 1');
  await expect(figure.locator('[data-value="weight"]')).toContainText('with 100 %');

  await figure.getByRole('button', { name: 'Write on' }).click();
  await figure.getByRole('button', { name: 'Take it as the text' }).click();
  await expect(text).toHaveValue(/^The summer of thy lo../s);

  await text.fill('字');
  const status = figure.locator('.gpt__text [role="status"]');
  await expect(status).toContainText('It does not know');
  await expect(status).toContainText('字');
  await text.fill('');
  await expect(status).toContainText('at least one character');
});

test('the cell trains, and the figure opens its network', async ({ openLesson }) => {
  const lesson = await openLesson('gpt', 'zh');
  const cell = await lesson.cell('train').open();
  await cell.root.getByRole('slider', { name: /^steps/ }).fill('50');
  await cell.runToEnd();
  await expect(cell.metric('held out')).toHaveText(/^[23]\./);
  const figure = lesson.figure('heads');
  await figure
    .getByRole('combobox', { name: '网络' })
    .selectOption({ label: '下面代码训练的网络' });
  await expect(figure).toContainText('你自己的训练，第 50 步之后');
  await expect(figure.locator('[data-value="head"]')).toHaveText('第 1 块，第 2 个头');
});
