/** On a slow network: what the reader does before the page, or a figure of it, answers is not lost. */
import { holdScripts } from './fixtures/hold-scripts';
import { LessonPage } from './fixtures/lesson-page';
import { NeuronFigure } from './fixtures/neuron-figure';
import { expect, test } from './fixtures/test';

test('numbers, choices and settings made before the scripts come are taken over', async ({
  page,
}) => {
  const release = await holdScripts(page, /\/assets\/.*\.js$/);
  const lesson = new LessonPage(page, 'neuron', 'en');
  await page.goto('en/lessons/neuron/', { waitUntil: 'commit' });
  const figure = new NeuronFigure(lesson.figure('neuron'));
  const before = (await figure.readResults()).z;
  await figure.field('Weight w2').fill('0.6');
  await figure.root.getByRole('combobox').first().selectOption('sigmoid');
  await lesson.chooseTheme('dark');
  const prediction = page.locator('.predict').first();
  await prediction.getByRole('radio').nth(1).check();
  await figure.field('Bias b').fill('-0.7');
  expect((await figure.readResults()).z).toBe(before);
  release();

  await lesson.comeToLife();
  await expect.poll(() => figure.readParameters()).toMatchObject({ w2: 0.6, b: -0.7 });
  const { w1, x1, x2 } = await figure.readParameters();
  await expect
    .poll(async () => (await figure.readResults()).z)
    .toBeCloseTo(w1 * x1 + 0.6 * x2 - 0.7);
  await expect(figure.root.getByRole('combobox').first()).toHaveValue('sigmoid');
  const { z } = await figure.readResults();
  expect((await figure.readResults()).y).toBeCloseTo(1 / (1 + Math.exp(-z)), 3);
  await expect(prediction.locator('[data-verdict]')).toHaveCount(1);
  await expect(prediction.getByRole('radio').nth(1)).toBeChecked();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('what is done once a figure answers is done once', async ({ openLesson }) => {
  const softmax = (await openLesson('activations', 'en')).figure('softmax');
  await softmax.getByRole('button', { name: 'Add 1 to all' }).click();
  await softmax.getByRole('button', { name: 'Add 1 to all' }).click();
  await expect(softmax.locator('[data-class="0"] [data-value="power"]')).toHaveText('54.6');
});
