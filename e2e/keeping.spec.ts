/** Work is not lost: what two tabs make of one cell is kept, and the reader chooses. */
import { LessonPage } from './fixtures/lesson-page';
import { expect, test } from './fixtures/test';

function reporting(value: number): string {
  return `import { report } from 'gradient-lab';\nreport({ value: ${value} });`;
}

test('two tabs that change one cell keep both versions', async ({ context, openLesson, page }) => {
  // This one hears of the other too late, as it may where both are busy.
  await page.addInitScript(() => {
    window.addEventListener('storage', (event) => event.stopImmediatePropagation(), true);
  });
  const here = await (await openLesson('neuron', 'en')).cell('gates').open();
  const elsewhere = new LessonPage(await context.newPage(), 'neuron', 'en');
  const there = (await elsewhere.open()).cell('gates');
  await there.write(reporting(1));
  await expect(there.root.getByText(there.words.edited, { exact: true })).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('gradient-lab:code:neuron/gates')))
    .toContain('value: 1');

  const { keeping } = here.words;
  await here.write(reporting(2));
  await expect(here.root.getByText(keeping.elsewhere)).toBeVisible();
  await expect(here.root.getByLabel(keeping.difference)).toContainText('value: 1');

  // Both outlive a reload, in either place.
  await page.reload();
  await here.open();
  await expect(here.code).toContainText('value:\u00a01');
  await expect(here.root.getByLabel(keeping.difference)).toContainText('value: 2');
  await here.named(keeping.takeElsewhere).click();
  await expect(here.code).toContainText('value:\u00a02');
  await expect(here.root.getByText(keeping.elsewhere)).toBeHidden();
  await here.runToEnd();
  await expect(here.metric('value')).toHaveText('2');
});
