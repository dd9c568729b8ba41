/** The lesson on overfitting: predict, drag, choose by folds, mend a network, change pictures, and run its cells. */
import { readFileSync } from 'node:fs';
import { choose, drag } from './fixtures/figure';
import { expect, test } from './fixtures/test';

test('the polynomial has the errors of the text, and its points are dragged and nudged', async ({
  openLesson,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const figure = (await openLesson('regularization', 'en')).figure('fit');
  await figure.scrollIntoViewIfNeeded();
  const [training, validation] = ['training', 'validation'].map((name) =>
    figure.locator(`[data-value="${name}"]`),
  );
  await expect(validation!).toHaveText(/^0\.06[89]/);
  await figure.getByRole('button', { name: 'Degree 11', exact: true }).click();
  await expect(validation!).toHaveText(/^32\d\d/);
  await figure.getByRole('button', { name: 'Degree 11, λ = 0.001' }).click();
  await expect(training!).toHaveText(/^0\.01[89]/);
  await expect(figure.locator('[data-value="largest"]')).toHaveText(/^2\.[45]/);
  const point = figure.getByRole('slider', { name: 'Training point 6', exact: true });
  const before = await point.getAttribute('aria-valuetext');
  await point.press('ArrowUp');
  await expect(point).not.toHaveAttribute('aria-valuetext', before!);
  const nudged = await point.getAttribute('aria-valuetext');
  await drag(point, 0, -40);
  await expect(point).not.toHaveAttribute('aria-valuetext', nudged!);

  const question = page.getByRole('group', { name: /polynomial is nearest/ });
  await question.getByRole('radio').first().check();
  await expect(page.getByText('To make no mistake on what one has seen')).toBeVisible();
});

test('the folds choose a degree, and in order they choose a line', async ({ openLesson }) => {
  const figure = (await openLesson('regularization', 'zh')).figure('folds');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('[data-fold="2"] [data-value="error"]')).toHaveText(/^0\.04[34]/);
  await expect(figure.locator('[data-value="chosen"]')).toHaveText('平均误差最小的是 3 次');
  await figure.getByRole('checkbox', { name: '随机分配这些点' }).uncheck();
  await expect(figure.locator('[data-value="chosen"]')).toHaveText('平均误差最小的是 1 次');
  await choose(figure, '12');
  await expect(figure.locator('[data-fold]')).toHaveCount(12);
  await figure.getByRole('button', { name: '第 5 折', exact: true }).click();
  await expect(figure.getByRole('button', { name: '第 5 折', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('the network is stopped early, its weights fall to 0, and its units are taken out', async ({
  openLesson,
}) => {
  const figure = (await openLesson('regularization', 'en')).figure('network');
  await figure.scrollIntoViewIfNeeded();
  const validation = figure.locator('[data-value="validation"]');
  await figure.getByRole('button', { name: 'Go to the least validation error, step 140' }).click();
  await expect(validation).toHaveText(/^0\.08[89]/);
  await figure.getByRole('slider', { name: 'Steps' }).fill('100');
  await expect(validation).toHaveText(/^0\.13[78]/);
  await choose(figure, 'L1');
  await expect(figure.locator('[data-value="near"]')).toContainText(/9\d %/);
  await choose(figure, 'dropout');
  await expect(figure.locator('[data-mask]')).toHaveCount(2);
  await figure.getByRole('slider', { name: 'Share q taken out' }).fill('4');
  await expect(figure.locator('[data-mask="1"] [data-out="true"]')).not.toHaveCount(0);
});

test('a digit is changed as told', async ({ openLesson }) => {
  const figure = (await openLesson('regularization', 'en')).figure('pictures');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByRole('option', { name: /^Copy/ })).toHaveCount(12);
  await figure.getByRole('option', { name: 'a 2', exact: true }).click();
  await figure.getByRole('slider', { name: 'Turn, degrees' }).fill('180');
  await figure.getByRole('checkbox', { name: 'Mirror by chance' }).check();
  await expect(figure.getByRole('option', { name: 'a 2', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});

test('200 digits are learned by heart, and moved copies are seen in the cell', async ({
  openLesson,
}) => {
  const cell = (await openLesson('regularization', 'en')).cell('remedies');
  const code = readFileSync('lessons/regularization/cells/remedies.ts', 'utf8');
  const short = code.replace('step(600)', 'step(60)').replace("'shift', 0", "'shift', 2");
  await cell.write(short);
  await cell.runToEnd();
  await expect(cell.metric('fresh accuracy')).toHaveText(/^0\.[678]/);
});
