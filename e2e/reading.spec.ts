/** Reading: every page is found, shown in its language, and keeps its place and looks. */
import { expect, test } from './fixtures/test';
import { languages, lessonIds, site, titleOf } from './fixtures/words';

test('the root leads a Chinese reader to the Chinese pages', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: 'zh-CN', baseURL });
  const page = await context.newPage();
  await page.goto('./');
  await expect(page).toHaveURL(/\/zh\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(site.zh.tagline);
  await context.close();
});

for (const language of languages) {
  test(`home lists the lessons and leads to them (${language})`, async ({ openHome, page }) => {
    const home = await openHome(language);
    await expect(home.heading).toHaveText(site[language].tagline);
    for (const id of lessonIds) await expect(home.lessonLink(id)).toBeVisible();
    await home.lessonLink('neuron').click();
    await expect(page).toHaveURL(new RegExp(`/${language}/lessons/neuron/$`));
    await expect(home.heading).toHaveText(titleOf('neuron', language));
  });

  test.describe(`a wrong address (${language})`, () => {
    test.use({ expectedErrors: [/404/] });

    test('says so and offers the way home', async ({ page }) => {
      const response = await page.goto(`${language}/nowhere/`);
      expect(response?.status()).toBe(404);
      const { title } = site[language].notFound;
      await expect(page.getByRole('heading', { name: title })).toBeVisible();
      await page.getByRole('main').getByRole('link', { name: site[language].name }).click();
      await expect(page).toHaveURL(new RegExp(`/${language}/$`));
    });
  });
}

test('switching language keeps the place', async ({ openLesson, page }) => {
  const lesson = await openLesson('neuron', 'en');
  const headings = page.getByRole('main').locator('h2[id]');
  const id = await headings.nth(2).getAttribute('id');
  const heading = page.locator(`[id="${id}"]`);
  await heading.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  const before = await heading.evaluate((element) => element.getBoundingClientRect().top);
  const translated = await lesson.translated();
  await expect(translated.heading).toHaveText(titleOf('neuron', 'zh'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect
    .poll(async () => {
      const after = await heading.evaluate((element) => element.getBoundingClientRect().top);
      return Math.abs(after - before);
    })
    .toBeLessThan(40);
});

test('a theme is kept over a reload', async ({ openHome, page }) => {
  const home = await openHome('en');
  await home.chooseTheme('light');
  const light = await home.backgroundColour();
  await home.chooseTheme('dark');
  await expect.poll(() => home.backgroundColour()).not.toBe(light);
  const dark = await home.backgroundColour();
  await page.reload();
  expect(await home.backgroundColour()).toBe(dark);
});

// Only there can a test say what the system wants.
test(
  'a theme follows the system when asked to',
  { tag: '@chromium' },
  async ({ openHome, page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    const home = await openHome('en');
    const light = await home.backgroundColour();
    await home.chooseTheme('dark');
    await expect.poll(() => home.backgroundColour()).not.toBe(light);
    const dark = await home.backgroundColour();
    await home.chooseTheme('system');
    await expect.poll(() => home.backgroundColour()).toBe(light);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => home.backgroundColour()).toBe(dark);
  },
);

test('a term lights up in formula and prose together', async ({ openLesson }) => {
  const lesson = await openLesson('neuron', 'en');
  const marks = lesson.marks('w');
  expect(await marks.count()).toBeGreaterThan(1);
  await lesson.page.getByRole('button', { name: 'weights', exact: true }).first().hover();
  for (const mark of await marks.all()) await expect(mark).toHaveAttribute('data-active');
  await lesson.heading.hover();
  for (const mark of await marks.all()) await expect(mark).not.toHaveAttribute('data-active');
});
