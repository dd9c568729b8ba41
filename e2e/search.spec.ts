/** The search: opened, asked, gone through and left without a mouse, in both languages. */
import { comeToLife } from './fixtures/come-to-life';
import { findViolations } from './fixtures/axe';
import { SearchDialog } from './fixtures/search-dialog';
import { expect, test } from './fixtures/test';
import { titleOf } from './fixtures/words';
import { search as en } from '../src/i18n/en/search';
import { search as zh } from '../src/i18n/zh/search';

test('a slip of the keyboard leads to a lesson, and a word to its place', async ({ page }) => {
  await page.goto('en/');
  await comeToLife(page);
  const search = new SearchDialog(page, 'en');
  await page.keyboard.press('/');
  await expect(search.field).toBeFocused();
  await expect(search.field).toHaveValue('');
  await expect(search.root.getByText(en.intro)).toBeVisible();
  await search.ask('nueron');
  await expect(search.chosen).toContainText(titleOf('neuron', 'en'));
  const first = await search.chosen.getAttribute('id');
  await expect(search.field).toHaveAttribute('aria-activedescendant', first ?? '');

  await page.keyboard.press('End');
  await expect(search.options.last()).toHaveAttribute('aria-selected', 'true');
  await expect(search.chosen).toBeInViewport();
  await page.keyboard.press('ArrowDown');
  await expect(search.options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/en\/lessons\/neuron\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf('neuron', 'en'));
  await expect(search.root).toBeHidden();

  await page.keyboard.press('ControlOrMeta+k');
  await search.ask('XOR no line');
  const section = search.root.getByRole('group', { name: en.kinds.section });
  await expect(section.locator('mark').first()).toHaveText('XOR');
  await section.getByRole('option').first().click();
  await expect(page).toHaveURL(/en\/lessons\/neuron\/#xor-no-line-will-do$/);
  await expect(page.locator('#xor-no-line-will-do')).toBeInViewport();

  await page.keyboard.press('/');
  await search.ask('qqqqzzzz');
  await expect(search.root.getByText(en.none('qqqqzzzz'))).toBeVisible();
  await expect(search.field).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Escape');
  await expect(search.root).toBeHidden();
});

test('Chinese without blanks, a term by its English name, and a button on a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('zh/lessons/loss/');
  await comeToLife(page);
  const search = new SearchDialog(page, 'zh');
  await search.button.focus();
  await page.keyboard.press('Enter');
  await search.ask('梯度消失');
  const terms = search.root.getByRole('group', { name: zh.kinds.term });
  await expect(terms.getByRole('option').first()).toContainText('vanishing gradient');
  await expect(terms.locator('mark').first()).toHaveText('梯度消失');
  await search.ask('overfitting');
  await expect(terms.getByRole('option').first()).toContainText('过拟合');
  await terms.getByRole('option').first().click();
  await expect(page).toHaveURL(/zh\/glossary\/#overfitting$/);
  await expect(page.locator('#overfitting')).toBeInViewport();
});

for (const [language, scheme] of [
  ['en', 'light'],
  ['zh', 'dark'],
] as const) {
  test(`axe finds nothing in the open dialog (${language}, ${scheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${language}/`);
    await comeToLife(page);
    const search = new SearchDialog(page, language);
    await search.button.click();
    await expect(search.root.getByRole('status')).toHaveText(/\S/);
    expect(await findViolations(page)).toEqual([]);
    await search.ask('softmax');
    await expect(search.options.first()).toBeVisible();
    expect(await findViolations(page)).toEqual([]);
    const excess = await search.root.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
    expect(excess).toBeLessThanOrEqual(0);
  });
}

test('keys belong to fields and to the editor, and / can be switched off', async ({
  page,
  openLesson,
}) => {
  const lesson = await openLesson('neuron', 'en');
  const search = new SearchDialog(page, 'en');
  const cell = await lesson.cell('gates').open();
  await cell.editor.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('// by hand');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.press('ControlOrMeta+c');
  await expect(cell.editor).toBeFocused();
  await expect(search.root).toBeHidden();

  await page.goto('en/glossary/');
  await comeToLife(page);
  const filter = page.getByRole('searchbox');
  await filter.focus();
  await page.keyboard.type('top/k');
  await expect(filter).toHaveValue('top/k');
  await expect(search.root).toBeHidden();
  await page.keyboard.press('ControlOrMeta+k');
  await search.root.getByRole('checkbox', { name: en.slash }).uncheck();
  await page.keyboard.press('Escape');
  await expect(search.root).toBeHidden();
  await search.button.focus();
  await page.keyboard.press('/');
  await expect(search.root).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(search.field).toBeFocused();
});

test.describe('where the texts do not come', () => {
  test.use({ expectedErrors: [/ERR_FAILED/] });

  test('that is said, and another try finds them', async ({ page }) => {
    await page.route('**/assets/search-en-*', (route) => route.abort());
    await page.goto('en/');
    await comeToLife(page);
    const search = new SearchDialog(page, 'en');
    await page.keyboard.press('/');
    await page.keyboard.type('softmax');
    const alert = search.root.getByRole('alert');
    await expect(alert).toBeVisible();
    await page.unroute('**/assets/search-en-*');
    await alert.getByRole('button').click();
    await expect(search.options.first()).toContainText('Softmax', { ignoreCase: true });
    await expect(search.field).toHaveValue('softmax');
  });
});
