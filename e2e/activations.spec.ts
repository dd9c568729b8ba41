/** The lesson on activation functions: predict, drag, kill a unit and wake it, run, look back and solve. */
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures/test';

async function choose(figure: Locator, name: string): Promise<void> {
  await figure.getByRole('radio', { name, exact: true }).check({ force: true });
}

test('z is dragged and nudged, and stays when the function changes', async ({
  openLesson,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const figure = (await openLesson('activations', 'en')).figure('curves');
  const z = figure.getByRole('slider', { name: 'z', exact: true });
  const slope = figure.locator('[data-value="slope"]');
  await expect(slope).toHaveText('0.105');

  const question = page.getByRole('group', { name: /slope where it is steepest/ });
  await question.getByRole('radio').first().check();
  await expect(page.getByText('Keep that number in mind.')).toBeVisible();

  await figure.scrollIntoViewIfNeeded();
  const plot = (await figure.locator('.activations-plot').boundingBox())!;
  const box = (await z.boundingBox())!;
  const [from, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(from, y);
  await page.mouse.down();
  await page.mouse.move(from - (plot.width * 2) / 10.8, y, { steps: 4 });
  await page.mouse.up();
  await expect(z).toHaveAttribute('aria-valuenow', '0');
  await expect(slope).toHaveText('0.25');

  await z.press('Shift+ArrowRight');
  await expect(slope).toHaveText('0.1966');
  await choose(figure, 'tanh');
  await expect(z).toHaveAttribute('aria-valuenow', '1');
  await expect(slope).toHaveText('0.42');
});

test('a step that is too long kills a unit; a leak lets it wake', async ({ openLesson }) => {
  const lesson = await openLesson('activations', 'en');
  const figure = lesson.figure('dying');
  const verdict = figure.locator('[data-verdict]');
  await figure.getByRole('slider', { name: 'Learning rate α' }).fill('0.25');
  await expect(verdict).toHaveAttribute('data-verdict', 'dead');
  await expect(figure.locator('[data-value="awake"]')).toContainText('0 of 50');
  await figure.getByRole('slider', { name: 'Start point' }).press('ArrowLeft');
  await expect(figure.getByRole('slider', { name: 'Start point' })).toHaveAttribute(
    'aria-valuetext',
    '(w, b) = (0.95, 0.5)',
  );
  await choose(figure, 'leaky ReLU');
  await expect(verdict).toHaveAttribute('data-verdict', 'asleep');
  await figure.getByRole('slider', { name: 'Steps', exact: true }).fill('160');
  await expect(verdict).toHaveAttribute('data-verdict', 'arrived');

  const softmax = lesson.figure('softmax');
  const cat = softmax.locator('[data-class="0"] [data-value="probability"]');
  await expect(cat).toHaveText('0.6439');
  await softmax.getByRole('button', { name: 'Add 1 to all' }).click();
  await expect(softmax.locator('[data-class="0"] [data-value="power"]')).toHaveText('20.09');
  await expect(cat).toHaveText('0.6439');
  await softmax.getByRole('slider', { name: 'Logit of cat' }).press('PageDown');
  await expect(cat).toHaveText('0.3995');
});

test('two layers learn a valley only where they bend', async ({ openLesson }) => {
  const cell = await (await openLesson('activations', 'en')).cell('bend').open();
  await cell.runToEnd();
  expect(await cell.readMetric('loss')).toBeCloseTo(0.35, 2);
  await cell.timeline.press('Home');
  expect(await cell.readMetric('loss')).toBeGreaterThan(0.4);
});
