/** The lesson on generative adversarial networks: the best judge, two networks in the plane, and a recorded run of digits. */
import { expect, test } from './fixtures/test';

test('a fake is moved under the best judge, and the judge’s density changes', async ({
  openLesson,
}) => {
  const figure = (await openLesson('gan', 'en')).figure('optimal');
  const best = figure.locator('[data-value="best"]').first();
  const fake = figure.getByRole('slider', { name: 'One fake, x' });
  await fake.focus();
  for (let i = 0; i < 3; i++) await fake.press('Shift+ArrowRight');
  await expect(fake).toHaveAttribute('aria-valuetext', /x = 1.5: D\*\(x\) = 0.99/);
  await expect(best).toContainText('0.99');
  const value = figure.locator('[data-value="V"]');
  const before = await value.textContent();
  await figure.getByRole('slider', { name: 'Middle of the fakes' }).press('Shift+ArrowRight');
  await expect(value).not.toHaveText(before!);
});

test('a step is opened part by part, trained, collapsed and drawn', async ({ openLesson }) => {
  const figure = (await openLesson('gan', 'en')).figure('plane');
  const steps = figure.locator('[data-value="steps"]');
  const probe = figure.getByRole('slider', { name: 'A fake of your own' });
  const said = await probe.getAttribute('aria-valuetext');
  await probe.press('Shift+ArrowLeft');
  await expect(probe).not.toHaveAttribute('aria-valuetext', said!);

  const part = figure.getByRole('button', { name: 'One part' });
  for (let i = 0; i < 3; i++) await part.click();
  await expect(figure.locator('[data-part="d-loss"]')).toHaveAttribute('data-done', 'true');
  await expect(figure.locator('[data-part="d-loss"]')).toContainText(/1\.\d+/);
  await expect(figure.locator('[data-part="d-gradient"]')).toHaveAttribute('aria-current', 'step');
  await expect(steps).toHaveText('0');
  for (let i = 0; i < 7; i++) await part.click();
  await expect(steps).toHaveText('1');

  await figure.getByRole('button', { name: 'Mode collapse' }).click();
  await expect(figure.getByRole('slider', { name: 'Learning rate of G' })).toHaveAttribute(
    'aria-valuetext',
    '0.01',
  );
  await figure.getByRole('button', { name: 'Play' }).click();
  await expect.poll(async () => Number(await steps.textContent())).toBeGreaterThan(50);
  await figure.getByRole('button', { name: 'Pause' }).click();

  await figure
    .getByRole('combobox', { name: 'Target' })
    .selectOption({ label: 'draw it yourself' });
  await expect(figure.getByRole('button', { name: 'One step' })).toBeDisabled();
  const pen = figure.getByRole('slider', { name: /Pen/ });
  for (let i = 0; i < 5; i++) await pen.press('ArrowRight');
  await figure.getByRole('button', { name: 'One step' }).click();
  await expect(steps).toHaveText('1');
});

test('a recorded run is looked back at, and its generator walked in', async ({ openLesson }) => {
  const figure = (await openLesson('gan', 'zh')).figure('digits');
  await expect(figure.getByText(/这是记录/)).toBeVisible();
  await expect(figure.getByRole('img', { name: '训练 3751 步后生成的 24 张图片' })).toBeVisible();
  await figure.getByRole('slider', { name: '训练的步数' }).press('Home');
  await expect(figure.getByRole('img', { name: '训练 1 步后生成的 24 张图片' })).toBeVisible();
  const walk = figure.getByRole('slider', { name: '在四个 z 之间漫步' });
  await walk.press('ArrowRight');
  await expect(walk).toHaveAttribute('aria-valuetext', '横向 52%，纵向 50%');
});
