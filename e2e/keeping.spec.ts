/** Work is not lost: what two tabs make of one cell is kept, and the reader chooses. */
import { LessonPage } from './fixtures/lesson-page';
import { expect, test } from './fixtures/test';

function reporting(value: number): string {
  return `import { report } from 'gradient-lab';\nreport({ value: ${value} });`;
}

const key = 'gradient-lab:code:neuron/gates';

test('an edit finds no room, is kept once there is some, and outlives a crash', async ({
  context,
  openLesson,
  page,
}) => {
  const cell = await (await openLesson('neuron', 'en')).cell('gates').open();
  await page.evaluate(() => {
    for (let length = 2 ** 22; length >= 1; length /= 2) {
      try {
        for (let i = 0; ; i++) localStorage.setItem(`other ${length} ${i}`, 'x'.repeat(length));
      } catch {
        // There is no room for another of this length.
      }
    }
  });
  await cell.write(reporting(1));
  const { keeping } = cell.words;
  await expect(cell.root.getByText(keeping.notKept.full)).toBeVisible();
  expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBeNull();
  await page.evaluate(() => {
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith('other')) localStorage.removeItem(name);
    }
  });
  await cell.named(keeping.retry).click();
  await expect(cell.root.getByText(keeping.notKept.full)).toBeHidden();

  await cell.write(reporting(2));
  await expect
    .poll(() => page.evaluate((name) => localStorage.getItem(name), key))
    .toContain('value: 2');
  const crashed = page.waitForEvent('crash');
  await page.goto('chrome://crash').catch(() => undefined);
  await crashed;
  const again = new LessonPage(await context.newPage(), 'neuron', 'en');
  const known = await (await again.open()).cell('gates').open();
  await expect(known.code).toContainText('value:\u00a02');
});

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
