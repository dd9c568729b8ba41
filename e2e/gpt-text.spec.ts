/** The lesson on a small GPT, before the network: a text becomes tokens, and models that only count. */
import { expect, test } from './fixtures/test';

test('a text is merged, its tokens are opened, and it gives way to one’s own', async ({
  openLesson,
}) => {
  const figure = (await openLesson('gpt', 'en')).figure('tokens');
  const tokens = figure.getByRole('listbox', { name: 'The text in tokens' });
  const merges = figure.getByRole('slider', { name: 'Merges' });
  const step = figure.getByRole('button', { name: 'Step', exact: true });
  await expect(figure.getByText('1234 tokens, 1234 characters')).toBeVisible();
  await step.click();
  await expect(figure.getByText('1192 tokens, 1234 characters')).toBeVisible();
  await step.click();
  await expect(merges).toHaveAttribute('aria-valuetext', '2');

  await tokens.getByRole('option', { name: '␣th 44' }).first().click();
  await expect(figure.getByText('merge 2: ␣t + h = ␣th')).toBeVisible();
  await tokens.getByRole('option', { selected: true }).press('ArrowRight');
  await expect(tokens.getByRole('option', { selected: true })).toHaveAccessibleName(/^e \d/);

  const text = figure.getByRole('textbox');
  await text.fill('aaab');
  await merges.press('End');
  await expect(merges).toHaveAttribute('aria-valuetext', '1');
  await expect(tokens.getByRole('option')).toHaveText([/^aa/, /^a/, /^b/]);
  await text.fill('');
  await expect(figure.getByRole('status').filter({ hasText: 'Write something' })).toBeVisible();
  const undo = figure.getByRole('button', { name: 'Undo' });
  await undo.click();
  await expect(text).toHaveValue('aaab');
  await undo.click();
  await expect(figure.getByText('1164 tokens, 1234 characters')).toBeVisible();
});

test('a file is opened as text, and one that is none is refused', async ({ openLesson }) => {
  const figure = (await openLesson('gpt', 'zh')).figure('tokens');
  const picker = figure.locator('input[type="file"]');
  await picker.setInputFiles({
    name: 'poem.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from([0xb4, 0xb2, 0xc7, 0xb0, 0xc3, 0xf7, 0xd4, 0xc2, 0xb9, 0xe2]),
  });
  await expect(figure.getByRole('textbox')).toHaveValue('床前明月光');
  await figure.getByRole('radio', { name: '字节' }).check();
  await expect(figure.getByText('15 个词元，5 个字符')).toBeVisible();
  await picker.setInputFiles({
    name: 'picture.png',
    mimeType: 'image/png',
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]),
  });
  await expect(figure.getByText('这个文件不是文本')).toBeVisible();
  await expect(figure.getByRole('textbox')).toHaveValue('床前明月光');
});

test('counting is smoothed, writes, and says how a pair’s probability is made', async ({
  openLesson,
}) => {
  const figure = (await openLesson('gpt', 'en')).figure('counts');
  const triples = figure.getByRole('region', { name: 'Triples: after two characters' });
  await expect(triples).toContainText('1.98');
  const sample = triples.locator('pre');
  await expect(sample).toContainText('In hat thingueld');
  await figure.getByRole('button', { name: 'Write anew' }).click();
  await expect(sample).not.toContainText('In hat thingueld');

  await expect(figure.getByText('(2224 + 0.03) / (6040 + 0.03 · 61) = 0.3681')).toBeVisible();
  await figure.getByRole('combobox', { name: 'After' }).selectOption('“q”');
  await figure.getByRole('combobox', { name: 'comes' }).selectOption('“u”');
  await expect(figure.getByText('and 49 of them were “u”')).toBeVisible();
  const map = figure.getByRole('slider', { name: 'Probabilities of all pairs' });
  await map.press('ArrowRight');
  await expect(map).toHaveAttribute('aria-valuetext', 'After “q” comes “v”');

  await figure.getByRole('slider', { name: 'Added to every count' }).press('Home');
  await expect(triples).toContainText('∞');
  await expect(figure.getByText('infinitely surprised')).toBeVisible();
});
