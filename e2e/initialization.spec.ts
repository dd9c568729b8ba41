/** The lesson on signals in deep networks: a chain, and a network before training. */
import { choose } from './fixtures/figure';
import { expect, test } from './fixtures/test';

test('the chain and the network have the gradients that the text tells', async ({ openLesson }) => {
  const lesson = await openLesson('initialization', 'en');
  const chain = lesson.figure('chain');
  const whole = chain.locator('[data-value="whole"]');
  await expect(whole).toHaveText('2.785×10⁻⁷');
  await choose(chain, 'ReLU');
  await chain.getByRole('slider', { name: 'Weight w' }).fill('2');
  await expect(whole).toHaveText('1024');
  await chain.getByRole('slider', { name: 'Input x' }).fill('-1');
  await expect(chain.locator('[data-verdict="dead"]')).toBeVisible();

  const deep = lesson.figure('deep');
  const first = deep.locator('[data-layer="1"] [data-value="gradient"]');
  await expect(first).toHaveText(/^2\.36.*×10⁻⁷$/);
  await expect(deep.locator('[data-layer="10"] [data-value="spread"]')).toHaveText(/^1\.8.*×10⁻⁷$/);
  await deep.getByRole('button', { name: 'ReLU, gain 1', exact: true }).click();
  await expect(deep.locator('[data-layer="9"] [data-value="dead"]')).toHaveText('7 of 16 dead');
  await deep.getByRole('button', { name: 'ReLU, gain 1.4', exact: true }).click();
  await expect(first).toHaveText('0.08259');
});
