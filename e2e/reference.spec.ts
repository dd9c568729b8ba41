/** Pages of reference: read without scripts, found by their contents, and left for the lesson that they name. */
import { referenceIds } from '../src/pages/reference/reference-ids';
import { comeToLife } from './fixtures/come-to-life';
import { expect, test } from './fixtures/test';
import { languages, site, titleOf } from './fixtures/words';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const language of languages) {
    for (const id of referenceIds) {
      test(`${id} is whole, and leads to lessons (${language})`, async ({ page }) => {
        await page.goto(`${language}/${id}/`);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(site[language][id].title);
        const article = page.getByRole('article');
        expect(await article.getByRole('heading').count()).toBeGreaterThan(5);
        expect((await article.innerText()).length).toBeGreaterThan(2000);
        const link = article.locator('a[href*="lessons/"]').first();
        await expect(link).toBeVisible();
        await link.click();
        await expect(page).toHaveURL(new RegExp(`/${language}/lessons/[a-z-]+/`));
      });
    }
  }
});

for (const language of languages) {
  test(`the foot of a page leads to every page of reference (${language})`, async ({ page }) => {
    await page.goto(`${language}/lessons/neuron/`);
    await comeToLife(page);
    const foot = page.getByRole('contentinfo');
    for (const id of referenceIds) {
      await foot.getByRole('link', { name: site[language][id].title, exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`/${language}/${id}/$`));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(site[language][id].title);
      await expect(foot.locator('[aria-current="page"]')).toHaveText(site[language][id].title);
    }
  });
}

test('a question is linked to, keeps its place in the other language, and leads on', async ({
  page,
}) => {
  await page.goto('en/faq/#why-does-my-loss-become-nan');
  await comeToLife(page);
  const question = page.locator('#why-does-my-loss-become-nan');
  await expect(question).toBeInViewport();
  // A click by the mouse would scroll up to the link first.
  await page
    .getByRole('link', { name: site.en.otherLanguage })
    .evaluate((link: HTMLElement) => link.click());
  await expect(question).toHaveText('损失为什么变成 NaN？');
  await expect(question).toBeInViewport();
  await page.getByRole('article').getByRole('link', { name: '学习率太大' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    titleOf('gradient-descent', 'zh'),
  );
  await expect(page.locator('#too-large-a-rate')).toBeInViewport();
});
