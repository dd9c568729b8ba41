/** The lesson on autoencoders: a plane to walk in, a digit to spoil, and the reader's own networks in both. */
import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures/test';

test('the plane is walked by keys, by mouse and by digits, and drawn from by chance', async ({
  openLesson,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const figure = (await openLesson('autoencoder', 'en')).figure('plane');
  await expect(figure.getByText('Weights that came with the page')).toBeVisible();
  const a = figure.getByRole('slider', { name: 'Place A' });
  const drawn = figure.getByRole('img', { name: /What the decoder draws at/ });
  await expect(figure.getByText('The digit whose code A is')).toBeVisible();
  const before = await a.getAttribute('aria-valuetext');
  await a.press('ArrowUp');
  await expect(a).not.toHaveAttribute('aria-valuetext', before!);
  await expect(drawn).toHaveAttribute(
    'aria-label',
    `What the decoder draws at ${await a.getAttribute('aria-valuetext')}`,
  );
  await expect(figure.getByText('No digit has been chosen')).toBeVisible();
  await figure.getByRole('option', { name: 'a 6', exact: true }).click();
  await expect(figure.getByText('The digit whose code A is')).toBeVisible();
  const onSix = await a.getAttribute('aria-valuetext');

  // A click on the ground brings A there.
  const ground = figure.locator('.probe-map__ground');
  const box = (await ground.boundingBox())!;
  await page.mouse.click(box.x + 0.25 * box.width, box.y + 0.75 * box.height);
  await expect(a).not.toHaveAttribute('aria-valuetext', onSix!);

  await figure.getByRole('combobox', { name: 'Show' }).selectOption('7');
  await expect(figure.locator('[data-group="1"]').first()).toHaveAttribute('data-faint', '');
  await expect(figure.locator('[data-group="7"]').first()).not.toHaveAttribute('data-faint', '');

  await figure.getByRole('radio', { name: 'variational' }).check({ force: true });
  await expect(figure.getByText('The digit whose code A is')).toBeVisible();
  await figure.getByRole('button', { name: 'Draw ten other codes' }).click();
  const chance = figure.getByRole('listbox', { name: 'Codes drawn by chance, variational' });
  await expect(chance.getByRole('option')).toHaveCount(10);
});

test('a digit is spoilt by noise and by hand, and cleaned', async ({ openLesson }) => {
  const figure = (await openLesson('autoencoder', 'zh')).figure('denoise');
  await expect(figure.getByText('这些权重随网页提供')).toBeVisible();
  const [before, after] = ['before', 'after'].map((name) =>
    figure.locator(`[data-value="${name}"]`),
  );
  await expect(before!).toHaveText(/^误差 0\.1/);
  await expect(after!).toHaveText(/^误差 0\.0[12]/);
  await figure.getByRole('slider', { name: '噪声' }).fill('0');
  await expect(before!).toHaveText('误差 0');
  const drawing = figure.getByRole('slider', { name: /可以画污点/ });
  await drawing.press('ArrowUp');
  await drawing.press('Space');
  await drawing.press('ArrowUp');
  await drawing.press('Space');
  await expect(figure.getByRole('button', { name: '擦掉污点' })).toHaveAttribute(
    'aria-disabled',
    'false',
  );
  await figure.getByRole('button', { name: '擦掉污点' }).click();
  await expect(before!).toHaveText('误差 0');
});

/** The plane's cell with a tenth of its steps: the whole takes over a minute where two tests share a machine. */
function shortRun(): string {
  const cell = readFileSync('lessons/autoencoder/cells/plane.ts', 'utf8');
  const short = cell.replace('step(1000)', 'step(100)').replace('train: 10_000', 'train: 2_000');
  expect(short.length).toBe(cell.length - 2);
  return short;
}

test('the reader’s own networks take over the plane while they train', async ({ openLesson }) => {
  const lesson = await openLesson('autoencoder', 'en');
  const cell = lesson.cell('plane');
  await cell.write(shortRun());
  const figure = lesson.figure('plane');
  await cell.runToEnd();
  await expect(figure.getByText('Weights of your own run, after 100 steps.')).toBeVisible();
  await expect(cell.metric('plain error')).toHaveText(/^0\.05/);
  await expect(cell.metric('variational')).toHaveText(/^0\.05/);
});
