/** The lesson on activation functions: predict, drag, kill a unit and wake it. */
import { areaOf, choose, drag } from './fixtures/figure';
import { expect, shareLesson, test } from './fixtures/share-lesson';

const lesson = shareLesson('activations');

test('z is dragged and nudged, and stays when the function changes', async () => {
  const { page } = lesson();
  const figure = lesson().figure('curves');
  const z = figure.getByRole('slider', { name: 'z', exact: true });
  const slope = figure.locator('[data-value="slope"]');
  await expect(slope).toHaveText('0.105');

  const question = page.getByRole('group', { name: /slope where it is steepest/ });
  await question.getByRole('radio').first().check();
  await expect(page.getByText('Keep that number in mind.')).toBeVisible();

  await drag(z, -((await areaOf(z)).width * 2) / 10.8, 0);
  await expect(z).toHaveAttribute('aria-valuenow', '0');
  await expect(slope).toHaveText('0.25');

  await z.press('Shift+ArrowRight');
  await expect(slope).toHaveText('0.1966');
  await choose(figure, 'tanh');
  await expect(z).toHaveAttribute('aria-valuenow', '1');
  await expect(slope).toHaveText('0.42');
});

test('a step that is too long kills a unit; a leak lets it wake', async () => {
  const figure = lesson().figure('dying');
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

  const softmax = lesson().figure('softmax');
  const cat = softmax.locator('[data-class="0"] [data-value="probability"]');
  await expect(cat).toHaveText('0.6439');
  await softmax.getByRole('button', { name: 'Add 1 to all' }).click();
  await expect(softmax.locator('[data-class="0"] [data-value="power"]')).toHaveText('20.09');
  await expect(cat).toHaveText('0.6439');
  await softmax.getByRole('slider', { name: 'Logit of cat' }).press('PageDown');
  await expect(cat).toHaveText('0.3995');
});
