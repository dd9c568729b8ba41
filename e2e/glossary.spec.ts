/** The list of all terms: looked through, filtered by either language, and linked to. */
import { expect, test } from './fixtures/test';

test('a term is found in either language, and an anchor leads to it', async ({ page }) => {
  await page.goto('zh/glossary/');
  await expect(page.locator('#root[data-part="live"]')).toBeVisible();
  const filter = page.getByRole('searchbox', { name: '查找术语' });
  const entries = page.locator('.glossary__entry');
  const all = await entries.count();
  await filter.fill('learning rate');
  await expect(page.locator('.glossary__count')).toHaveText(
    new RegExp(`^${all} 个术语中找到 \\d 个$`),
  );
  await expect(page.locator('#learning-rate')).toContainText('首见于：神经元');

  await filter.fill('没有这个词');
  await expect(page.locator('.glossary__count')).toContainText('“没有这个词”');
  await page.getByRole('button', { name: '显示全部术语' }).click();
  await expect(entries).toHaveCount(all);

  await page.getByRole('navigation', { name: '按拼音首字母查找' }).getByText('X').click();
  await expect(page.getByRole('heading', { name: 'X', exact: true })).toBeInViewport();
  await page.goto('en/glossary/#learning-rate');
  const entry = page.locator('#learning-rate');
  await expect(entry).toBeInViewport();
  // The formula is set by its style, and its other form is for those who do not see it.
  await expect(entry.locator('.katex-mathml')).toHaveCSS('position', 'absolute');
  await entry.getByRole('link', { name: 'The neuron' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The neuron');
});
