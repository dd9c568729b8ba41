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

test('a slider, a box and a choice used before their figure has come keep what they were given', async ({
  page,
}) => {
  const release = await holdScripts(page, /\/assets\/DeepFigure-.*\.js$/);
  const lesson = new LessonPage(page, 'initialization', 'en');
  await page.goto('en/lessons/initialization/');
  await expect(page.locator('article[data-live]')).toBeVisible();
  const deep = lesson.figure('deep');
  const gain = deep.getByRole('slider', { name: 'Gain' });
  const first = deep.locator('[data-layer="1"] [data-value="gradient"]');
  await expect(first).toHaveText(/^2\.36.*×10⁻⁷$/);
  await gain.fill('2');
  await gain.fill('1.4');
  await deep.getByRole('radio', { name: 'ReLU', exact: true }).check({ force: true });
  await deep.getByRole('checkbox').uncheck();
  await expect(deep).not.toHaveAttribute('data-live');
  await expect(first).toHaveText(/^2\.36.*×10⁻⁷$/);
  release();

  await lesson.comeToLife();
  await expect(first).toHaveText('0.08259');
  await expect(gain).toHaveValue('1.4');
  await expect(deep.getByRole('radio', { name: 'ReLU', exact: true })).toBeChecked();
  await expect(deep.getByRole('checkbox')).not.toBeChecked();
});

test('a button used before its figure has come is meant once, however often it is pressed', async ({
  page,
}) => {
  const release = await holdScripts(page, /\/assets\/SoftmaxFigure-.*\.js$/);
  const lesson = new LessonPage(page, 'activations', 'en');
  await page.goto('en/lessons/activations/');
  await expect(page.locator('article[data-live]')).toBeVisible();
  const softmax = lesson.figure('softmax');
  const power = softmax.locator('[data-class="0"] [data-value="power"]');
  await expect(power).toHaveText('7.389');
  await softmax.getByRole('button', { name: 'Add 1 to all' }).click();
  await softmax.getByRole('button', { name: 'Add 1 to all' }).click();
  release();

  await lesson.comeToLife();
  await expect(power).toHaveText('20.09');
});

test('what is done once a figure answers is done once', async ({ openLesson }) => {
  const softmax = (await openLesson('activations', 'en')).figure('softmax');
  await softmax.getByRole('button', { name: 'Add 1 to all' }).click();
  await softmax.getByRole('button', { name: 'Add 1 to all' }).click();
  await expect(softmax.locator('[data-class="0"] [data-value="power"]')).toHaveText('54.6');
});
