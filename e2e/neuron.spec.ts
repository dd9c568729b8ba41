/** The neuron's lesson: predict, drag and type, and compare the figure's numbers with our own. */
import { NeuronFigure } from './fixtures/neuron-figure';
import { expect, test } from './fixtures/test';
import { site } from './fixtures/words';

/** Computes anew, from nothing but the figure's own fields, what its arithmetic must come to. */
async function expectRightNumbers(figure: NeuronFigure): Promise<void> {
  const { w1, w2, b, x1, x2 } = await figure.readParameters();
  const shown = await figure.readResults();
  const z = w1 * x1 + w2 * x2 + b;
  expect(shown.z).toBeCloseTo(z, 3);
  expect(shown.y).toBeCloseTo(1 / (1 + Math.exp(-z)), 3);
  expect(shown.d).toBeCloseTo(z / Math.sqrt(w1 * w1 + w2 * w2), 3);
}

test.describe('the figure', () => {
  let figure: NeuronFigure;

  test.beforeEach(async ({ openLesson, page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    const lesson = await openLesson('neuron', 'en');
    figure = new NeuronFigure(lesson.figure('neuron'));
    await figure.root.scrollIntoViewIfNeeded();
  });

  test('begins with the numbers of the text', async () => {
    expect(await figure.readParameters()).toEqual({ w1: 0.5, w2: -0.3, b: 0.1, x1: 0.7, x2: 0.4 });
    expect(await figure.readResults()).toEqual({ z: 0.33, y: 0.5818, d: 0.5659 });
  });

  test('turns by its normal, slides by its line, and follows its input', async () => {
    const start = await figure.readParameters();
    await figure.drag('Decision line (bias)', 30, 30);
    const slid = await figure.readParameters();
    expect({ ...slid, b: start.b }).toEqual(start);
    expect(slid.b).not.toBe(start.b);
    await expectRightNumbers(figure);

    await figure.drag('Tip of the normal (both weights)', 25, -90);
    const turned = await figure.readParameters();
    expect([turned.w1, turned.w2]).not.toEqual([slid.w1, slid.w2]);
    await expectRightNumbers(figure);

    await figure.drag('Input point', -20, 35);
    const moved = await figure.readParameters();
    expect(moved.x1).toBeLessThan(turned.x1);
    expect(moved.x2).toBeLessThan(turned.x2);
    await expectRightNumbers(figure);
  });

  test('takes weights from edges, from fields and from the keyboard', async () => {
    await figure.drag('Weight w1', 0, -40);
    expect((await figure.readParameters()).w1).toBeGreaterThan(0.5);
    await expectRightNumbers(figure);

    await figure.field('Weight w2').fill('1.25');
    expect((await figure.readParameters()).w2).toBe(1.25);
    await expectRightNumbers(figure);

    const { b } = await figure.readParameters();
    await figure.handle('Bias b').press('ArrowUp');
    expect((await figure.readParameters()).b).toBeGreaterThan(b);
    await expectRightNumbers(figure);
  });

  test('says in words what it shows, and goes back to its start', async () => {
    await figure.field('Weight w1').fill('2');
    const description = figure.root.locator('[id$="-description"]');
    await expect(description).toContainText('weights 2 and');
    await figure.root.getByRole('button', { name: site.en.figure.reset }).click();
    expect((await figure.readParameters()).w1).toBe(0.5);
  });
});

test('a prediction is judged, explained and remembered', async ({ openLesson, page }) => {
  await openLesson('neuron', 'en');
  const question = page.getByRole('group', { name: /happens to the line/ });
  await question.getByRole('radio').nth(1).check();
  await expect(page.getByText(site.en.predict.wrong, { exact: true })).toBeVisible();
  await question.getByRole('radio').first().check();
  await expect(page.getByText(site.en.predict.right, { exact: true })).toBeVisible();
  await expect(page.getByText('The line moves parallel to itself')).toBeVisible();
});

test('the run’s figure follows the cell', async ({ openLesson }) => {
  const lesson = await openLesson('neuron', 'en');
  const cell = await lesson.cell('gates').open();
  await cell.runToEnd();
  const figure = lesson.figure('run');
  await expect(figure.getByText('4 of 4')).toBeVisible();
});
