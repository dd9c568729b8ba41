/** The gradient descent lesson: predict, drag, step and play, and compare its numbers with our own. */
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures/test';
import { toNumber } from './fixtures/numbers';
import { site } from './fixtures/words';

async function readValue(mark: Locator): Promise<number> {
  return toNumber(await mark.innerText());
}

/** The figure shows four significant digits; two of its numbers may both be rounded. */
function expectShown(shown: number, computed: number): void {
  expect(Math.abs(shown - computed)).toBeLessThanOrEqual(1e-3 * Math.abs(computed));
}

/** `at − rate · slope = next` in the line of one weight. */
async function readStep(figure: Locator, weight: string) {
  const marks = figure.locator(`[data-sum="${weight}"] [data-term]`);
  const read = (index: number) => readValue(marks.nth(index));
  return { at: await read(1), rate: await read(2), slope: await read(3), next: await read(4) };
}

async function readStart(figure: Locator): Promise<[number, number]> {
  const text = await figure
    .getByRole('slider', { name: 'Start point' })
    .getAttribute('aria-valuetext');
  const [u, v] = [...text!.matchAll(/−?[\d.]+/g)].map(([n]) => Number(n.replace('−', '-')));
  return [u!, v!];
}

/** In the ravine, ½u² + 5v², k steps multiply u by (1 − α)ᵏ and v by (1 − 10α)ᵏ. */
async function expectRightNumbers(figure: Locator, steps: number): Promise<void> {
  const [u, v] = await readStart(figure);
  const along = await readStep(figure, 'w1');
  const across = await readStep(figure, 'w2');
  const { rate } = along;
  const factors = [1 - rate, 1 - 10 * rate] as const;
  expectShown(along.at, u * factors[0] ** steps);
  expectShown(along.slope, along.at);
  expectShown(along.next, u * factors[0] ** (steps + 1));
  expectShown(across.at, v * factors[1] ** steps);
  expectShown(across.slope, 10 * across.at);
  expectShown(across.next, v * factors[1] ** (steps + 1));
  expectShown(
    await readValue(figure.locator('[data-sum="loss"] [data-term="loss"]')),
    (u * factors[0] ** steps) ** 2 / 2 + 5 * (v * factors[1] ** steps) ** 2,
  );
}

test.describe('the walk', () => {
  let figure: Locator;

  test.beforeEach(async ({ openLesson, page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    const lesson = await openLesson('gradient-descent', 'en');
    figure = lesson.figure('descent');
    await figure.scrollIntoViewIfNeeded();
    await figure.getByRole('button', { name: 'To the start' }).click();
  });

  test('steps against the gradient, once and by itself', async () => {
    await expectRightNumbers(figure, 0);
    await figure.getByRole('button', { name: 'Step', exact: true }).click();
    await figure.getByRole('button', { name: 'Step', exact: true }).click();
    await expectRightNumbers(figure, 2);
    await figure.getByRole('button', { name: 'Play' }).click();
    const steps = figure.getByRole('slider', { name: 'Steps', exact: true });
    await expect(steps).toHaveValue(/^([6-9]|\d\d+)$/);
    await figure.getByRole('button', { name: 'Pause' }).click();
    await expectRightNumbers(figure, Number(await steps.inputValue()));
  });

  test('starts where it is clicked, dragged and nudged', async ({ page }) => {
    const box = (await figure.locator('.probe-map').boundingBox())!;
    await page.mouse.click(box.x + box.width * 0.75, box.y + box.height * 0.25);
    await expect.poll(() => readStart(figure)).toEqual([2, 2]);
    await expectRightNumbers(figure, 0);

    const ring = figure.getByRole('slider', { name: 'Start point' });
    const at = (await ring.boundingBox())!;
    const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - box.width / 16, y + box.height / 16);
    await page.mouse.move(x - box.width / 8, y + box.height / 8);
    await page.mouse.up();
    expect(await readStart(figure)).toEqual([1, 1]);

    await ring.press('ArrowRight');
    await ring.press('Shift+ArrowDown');
    expect(await readStart(figure)).toEqual([1.1, 0]);
    await expectRightNumbers(figure, 0);
  });

  test('is thrown out of the ravine by a rate above 0.2', async () => {
    await figure.getByRole('slider', { name: 'Learning rate α' }).fill('0.25');
    await figure.getByRole('slider', { name: 'Steps' }).fill('5');
    await expectRightNumbers(figure, 5);
    await expect(figure.locator('[data-verdict="climbed"]')).toBeVisible();
    await figure.getByRole('button', { name: site.en.figure.reset }).click();
    await expect(figure.locator('[data-verdict="descending"]')).toBeVisible();
  });
});

test('the landscape turns by keys and by mouse', async ({ openLesson, page }) => {
  const lesson = await openLesson('gradient-descent', 'en');
  const view = lesson.figure('descent').getByRole('slider', { name: site.en.view.name });
  await view.scrollIntoViewIfNeeded();
  await view.press('ArrowLeft');
  await expect(view).toHaveAttribute('aria-valuetext', /Turned by 55°, seen from 42°/);
  const box = (await view.boundingBox())!;
  await page.mouse.move(box.x + 100, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x + 140, box.y + 120);
  await page.mouse.up();
  await expect(view).not.toHaveAttribute('aria-valuetext', /55°|42°/);
});

test('thirty-two examples a step do in one pass what all do in twenty-nine', async ({
  openLesson,
}) => {
  const lesson = await openLesson('gradient-descent', 'en');
  const figure = lesson.figure('batches');
  const value = (size: number, name: string) =>
    figure.locator(`[data-walker="${size}"] [data-value="${name}"]`);
  await figure.getByRole('slider', { name: 'Steps', exact: true }).fill('29');
  await expect(value(928, 'loss')).toHaveText('5.474');
  await expect(value(32, 'loss')).toHaveText('5.469');
  await expect(value(928, 'seen')).toHaveText('26,912');
  await expect(value(32, 'seen')).toHaveText('928');
  await figure.getByRole('slider', { name: 'Steps', exact: true }).fill('290');
  await expect(value(928, 'loss')).toHaveText('5');
  await expect(value(1, 'loss')).toHaveText('5.326');

  const cell = await lesson.cell('batches').open();
  await cell.runToEnd();
  expect(await cell.readMetric('928')).toBeCloseTo(5, 2);
  expect(await cell.readMetric('32')).toBeLessThan(5.02);
  await cell.timeline.fill('1');
  await expect(cell.metric('928')).toHaveText(/^19\.7/);
});

test('the cell fits the line; at a rate of 0.8 it ends in NaN, and a note says so', async ({
  openLesson,
}) => {
  const lesson = await openLesson('gradient-descent', 'en');
  const cell = await lesson.cell('fit').open();
  await cell.runToEnd();
  expect(await cell.readMetric('loss')).toBeCloseTo(0.0497, 4);
  await cell.root.getByRole('slider', { name: 'rate' }).fill('0.8');
  await cell.runToEnd();
  await expect(cell.root.getByText(cell.words.findings.nan.remedy).first()).toBeVisible();
});
