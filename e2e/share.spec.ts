/** What one reader shares reaches another, who decides what becomes of it; and all work goes into a file and back. */
import { readFile } from 'node:fs/promises';
import { work } from '../src/i18n/en/work';
import { workFile } from '../src/i18n/en/work-file';
import { comeToLife } from './fixtures/come-to-life';
import { LessonPage } from './fixtures/lesson-page';
import { NeuronFigure } from './fixtures/neuron-figure';
import { Cell } from './fixtures/cell';
import { ForeignCode, ShareDialog, shareWords } from './fixtures/share-dialog';
import { expect, test } from './fixtures/test';
import { buttons, site } from './fixtures/words';

function reporting(value: number): string {
  return `import { report } from 'gradient-lab';\n// 梯度 🙂\nreport({ value: ${value} });`;
}

function editOf(page: LessonPage['page'], kind: 'code' | 'aside'): Promise<string | null> {
  return page.evaluate((key) => localStorage.getItem(`gradient-lab:${key}:neuron/gates`), kind);
}

test('code by a link is shown, tried walled in, and taken only when the reader says so', async ({
  browser,
  openLesson,
  page,
}) => {
  const sent = await (await openLesson('neuron', 'en')).cell('gates').open();
  await sent.write(reporting(7));
  await sent.press('share');
  const dialog = new ShareDialog(page, 'en');
  await expect(dialog.root).toContainText(dialog.words.holds.edited('gates', 3));
  const link = await dialog.link.inputValue();
  await page.keyboard.press('Escape');
  await expect(sent.button('share')).toBeFocused();

  const context = await browser.newContext();
  const other = await context.newPage();
  const lesson = new LessonPage(other, 'neuron', 'en');
  await lesson.open();
  const mine = await lesson.cell('gates').open();
  await mine.write(reporting(1));
  await expect.poll(() => editOf(other, 'code')).toContain('value: 1');
  // In the same tab, as when a link is put into its address.
  await other.goto(link);
  const foreign = new ForeignCode(other, 'en');
  await expect(foreign.root).toBeFocused();
  await expect(foreign.root.getByLabel(foreign.words.lessonDifference)).toContainText('value: 7');
  await expect(mine.root).toHaveAttribute('data-state', 'idle');
  await expect(mine.code).toContainText('value:\u00a01');

  // Once more from the beginning, where nothing of the page is there yet.
  await other.reload();
  await foreign.button(foreign.words.tryApart).click();
  const trial = await new Cell(foreign.root.locator('[data-cell]'), 'en').open();
  await trial.runToEnd();
  expect(await trial.readMetric('value')).toBe(7);
  await expect(mine.root).toHaveAttribute('data-state', 'idle');
  await foreign.button(foreign.words.showAll).click();
  await expect(trial.root).toBeHidden();
  await foreign.button(foreign.words.compareWithMine).click();
  await expect(foreign.root.getByLabel(foreign.words.mineDifference)).toContainText('value: 1');
  await foreign.button(foreign.words.keep).click();
  await expect(foreign.root).toBeHidden();
  await expect(mine.code).toContainText('value:\u00a07');
  await expect(mine.root).toHaveAttribute('data-state', 'idle');
  expect(other.url()).not.toContain('#');
  expect(await editOf(other, 'aside')).toContain('value: 1');
  await mine.named(mine.words.keeping.takeElsewhere).click();
  await expect(mine.code).toContainText('value:\u00a01');
  await context.close();
});

test('a figure by a link stands as at the sender’s, and as before once it is dismissed', async ({
  openLesson,
  page,
}) => {
  const lesson = await openLesson('neuron', 'en');
  const figure = new NeuronFigure(lesson.figure('neuron'));
  const opening = await figure.readParameters();
  const weight = figure.field('Weight w1');
  await weight.fill('1.5');
  await weight.press('Enter');
  await figure.root.getByRole('button', { name: buttons.share.en, exact: true }).click();
  const dialog = new ShareDialog(page, 'en');
  const link = await dialog.link.inputValue();

  // A browser that does not let a page copy.
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
  });
  await dialog.button(dialog.words.copyLink).click();
  await expect(dialog.root).toContainText(dialog.words.notCopied);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(link);

  const fresh = new URL(link);
  await page.goto(`${fresh.origin}${fresh.pathname.replace('/en/', '/zh/')}`);
  await page.goto(link);
  await expect(weight).toHaveValue('1.5');
  const { arrived } = shareWords.en;
  const note = page.getByRole('region', { name: arrived.region, exact: true });
  await expect(note).toContainText(arrived.figures);
  await note.getByRole('button', { name: arrived.dismiss, exact: true }).click();
  await expect.poll(() => figure.readParameters()).toEqual(opening);
});

test('a link that cannot be read says why', async ({ page }) => {
  const { arrived } = shareWords.zh;
  const note = page.getByRole('region', { name: arrived.region, exact: true });
  await page.goto('zh/lessons/neuron/#share=1.AAAA');
  await expect(note).toContainText(arrived.problems.damaged);
  await page.goto('zh/lessons/neuron/#share=2.AAAA');
  await expect(note).toContainText(arrived.problems.newer);
});

test('code too long for a link goes by a file', async ({ openLesson, page }) => {
  const cell = await (await openLesson('neuron', 'en')).cell('gates').open();
  const words = Array.from({ length: 4_500 }, (_, i) => `// ${(i * 7919 + 13) ** 2 % 999983}`);
  await cell.write([...words, 'const end = 1;'].join('\n'));
  await cell.press('share');
  const dialog = new ShareDialog(page, 'en');
  await expect(dialog.root).toContainText('Save a file instead');
  await expect(dialog.link).toBeHidden();
  const saving = page.waitForEvent('download');
  await dialog.button(dialog.words.saveFile).click();
  const file = await (await saving).path();

  await page.goto('zh/your-work/');
  await comeToLife(page);
  await page.locator('input[type=file]').setInputFiles({
    name: 'neuron-gates.gradientlab.json',
    mimeType: 'application/json',
    buffer: await readFile(file),
  });
  const foreign = new ForeignCode(page, 'zh');
  await expect(foreign.root).toContainText(foreign.words.intro);
  await foreign.button(foreign.words.showAll).click();
  await expect(foreign.root.getByLabel(foreign.words.all)).toContainText('const end = 1;');
});

test('all work goes into a file, and back beside what is there', async ({
  browser,
  openLesson,
  page,
}) => {
  const cell = await (await openLesson('neuron', 'en')).cell('gates').open();
  await cell.write(reporting(3));
  await expect.poll(() => editOf(page, 'code')).toContain('value: 3');
  await page.goto('en/your-work/');
  await comeToLife(page);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: work.save.button, exact: true }).click();
  const file = await (await saving).path();

  const context = await browser.newContext();
  const other = await context.newPage();
  const mine = await (await new LessonPage(other, 'neuron', 'en').open()).cell('gates').open();
  await mine.write(reporting(4));
  await expect.poll(() => editOf(other, 'code')).toContain('value: 4');
  await other.goto('en/');
  const ways = other.getByRole('contentinfo');
  await ways.getByRole('link', { name: site.en.yourWork.title, exact: true }).click();
  await other.locator('input[type=file]').setInputFiles(file);
  await expect(other.getByText('neuron/gates')).toBeVisible();
  await other.getByRole('button', { name: workFile.preview.bringIn, exact: true }).click();
  await expect(other.getByText(workFile.imported.all)).toBeVisible();
  expect(await editOf(other, 'code')).toContain('value: 4');
  expect(await editOf(other, 'aside')).toContain('value: 3');
  await context.close();
});
