/** The gradient descent lesson: predict, drag, step and play, and compare its numbers with our own. */
import type { Locator } from '@playwright/test';
import { areaOf, drag, readNumber } from './fixtures/figure';
import { expect, shareLesson, test } from './fixtures/share-lesson';
import { site } from './fixtures/words';

const lesson = shareLesson('gradient-descent');

/** The figure shows four significant digits; two of its numbers may both be rounded. */
function expectShown(shown: number, computed: number): void {
  expect(Math.abs(shown - computed)).toBeLessThanOrEqual(1e-3 * Math.abs(computed));
}

/** `at − rate · slope = next` in the line of one weight. */
async function readStep(figure: Locator, weight: string) {
  const marks = figure.locator(`[data-sum="${weight}"] [data-term]`);
  const read = (index: number) => readNumber(marks.nth(index));
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
    await readNumber(figure.locator('[data-sum="loss"] [data-term="loss"]')),
    (u * factors[0] ** steps) ** 2 / 2 + 5 * (v * factors[1] ** steps) ** 2,
  );
}

test.describe('the walk', () => {
  let figure: Locator;

  test.beforeEach(async () => {
    figure = lesson().figure('descent');
    await figure.getByRole('button', { name: site.en.figure.reset }).click();
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

  test('starts where it is clicked, dragged and nudged', async () => {
    const ring = figure.getByRole('slider', { name: 'Start point' });
    const map = await areaOf(ring);
    await lesson().page.mouse.click(map.x + map.width * 0.75, map.y + map.height * 0.25);
    await expect.poll(() => readStart(figure)).toEqual([2, 2]);
    await expectRightNumbers(figure, 0);

    await drag(ring, -map.width / 8, map.height / 8);
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

test('the landscape turns by keys and by mouse', async () => {
  const view = lesson().figure('descent').getByRole('slider', { name: site.en.view.name });
  await view.press('ArrowLeft');
  await expect(view).toHaveAttribute('aria-valuetext', /Turned by 55°, seen from 42°/);
  await drag(view, 40, 20, { x: 100, y: 100 });
  await expect(view).not.toHaveAttribute('aria-valuetext', /55°|42°/);
});

test('thirty-two examples a step do in one pass what all do in twenty-nine', async () => {
  const figure = lesson().figure('batches');
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
});
