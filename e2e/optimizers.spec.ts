/** The optimizers lesson: predict, drag, step, race, and let an optimiser of one's own join in. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures/test';
import { toNumber } from './fixtures/numbers';
import { site } from './fixtures/words';

/** The move of one weight, as its card says. */
function moveOf(figure: Locator, weight: 'w1' | 'w2'): Locator {
  return figure.locator(`[data-card="${weight}"] [data-value="change"]`);
}

async function dragBy(page: Page, handle: Locator, dx: number, dy: number): Promise<void> {
  const box = (await handle.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx / 2, y + dy / 2);
  await page.mouse.move(x + dx, y + dy);
  await page.mouse.up();
}

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('Adam’s first step keeps its length while it is dragged about', async ({
  openLesson,
  page,
}) => {
  const lesson = await openLesson('optimizers', 'en');
  const question = page.getByRole('group', { name: /Adam’s first step/ });
  await question.getByRole('radio').first().check();
  await expect(page.getByText(site.en.predict.wrong, { exact: true })).toBeVisible();
  await question.getByRole('radio').nth(1).check();
  await expect(page.getByText('sign of each slope')).toBeVisible();

  const figure = lesson.figure('step');
  const ring = figure.getByRole('slider', { name: 'Start point' });
  await ring.scrollIntoViewIfNeeded();
  await dragBy(page, ring, 40, -60);
  await expect(ring).not.toHaveAttribute('aria-valuetext', /^\(−3.5, 1.5\)/);
  await expect(moveOf(figure, 'w1')).toHaveText('0.5');
  await expect(moveOf(figure, 'w2')).toHaveText('−0.5');
  await ring.press('Shift+ArrowDown');
  await expect(moveOf(figure, 'w2')).toHaveText('−0.5');

  await figure.getByRole('checkbox', { name: 'Bias correction' }).uncheck();
  await expect(moveOf(figure, 'w1')).toHaveText('1.581');
  await figure.getByLabel('Optimiser').selectOption('sgd');
  await figure.getByRole('button', { name: site.en.figure.reset }).click();
  await figure.getByLabel('Optimiser').selectOption('momentum');
  await figure.getByRole('button', { name: 'Step', exact: true }).click();
  // Slopes −3.5 and then −3.43, at a rate of 0.02: m = 0.9 · (−3.5) − 3.43.
  await expect(moveOf(figure, 'w1')).toHaveText('0.1316');
});

test('the race is won by plain descent in the ravine, and lost on Beale’s plain', async ({
  openLesson,
}) => {
  const lesson = await openLesson('optimizers', 'en');
  const figure = lesson.figure('race');
  const steps = figure.getByRole('slider', { name: 'Steps', exact: true });
  const arrived = (name: string) => figure.locator(`[data-racer="${name}"] [data-value="arrived"]`);
  await figure.getByRole('button', { name: 'Play' }).click();
  await expect(steps).not.toHaveValue('30');
  await figure.getByRole('button', { name: 'Pause' }).click();
  await steps.fill('300');
  await expect(arrived('sgd')).toHaveText('20');
  await expect(arrived('adam')).toHaveText('64');
  await figure.getByLabel('Surface').selectOption('beale');
  await expect(arrived('sgd')).toHaveText('140');
  await figure.getByRole('button', { name: 'One rate for all' }).click();
  await expect(arrived('sgd')).toHaveText('–');
  await expect(arrived('adam')).toHaveText('96');

  const view = figure.getByRole('slider', { name: site.en.view.name });
  await expect(view).toHaveAttribute('aria-valuenow', '60');
  await view.press('ArrowRight');
  await expect(view).toHaveAttribute('aria-valuenow', '65');
  await view.scrollIntoViewIfNeeded();
  await dragBy(lesson.page, view, -60, 0);
  await expect(view).not.toHaveAttribute('aria-valuenow', '65');
});

const momentumOfOnesOwn = `import { serve } from 'gradient-lab';
type Asked = { slopes: number[]; memories: { m?: number }[] };
serve('update', (asked) => {
  const { slopes, memories } = asked as Asked;
  const after = slopes.map((g, i) => ({ m: 0.9 * (memories[i]!.m ?? 0) + g }));
  return { changes: after.map(({ m }) => -0.002 * m), memories: after };
});
`;

test('an optimiser of one’s own joins the race and is as good as what it copies', async ({
  openLesson,
}) => {
  const lesson = await openLesson('optimizers', 'en');
  const figure = lesson.figure('race');
  const excess = (name: string) => figure.locator(`[data-racer="${name}"] [data-value="excess"]`);
  await figure.getByLabel('Surface').selectOption('rosenbrock');
  await figure.getByRole('slider', { name: 'Steps', exact: true }).fill('300');
  await expect(excess('own')).toHaveText('–');

  const cell = await lesson.cell('own').open();
  await cell.runToEnd();
  await expect(excess('own')).toHaveText('0.01706');
  await cell.timeline.fill('1');
  await expect(cell.metric('loss')).toHaveText(/24\.2/);

  await cell.write(momentumOfOnesOwn);
  await cell.runToEnd();
  await expect(excess('own')).toHaveText((await excess('momentum').textContent())!);
  const ring = figure.getByRole('slider', { name: 'Start point' });
  await ring.press('ArrowUp');
  await expect(ring).toHaveAttribute('aria-valuetext', /^\(−1.2, 1.05\)/);
  await expect(excess('own')).toHaveText((await excess('momentum').textContent())!);
});

test('the map’s probe reads what sixty steps of momentum leave', async ({ openLesson, page }) => {
  const lesson = await openLesson('optimizers', 'en');
  const figure = lesson.figure('convergence');
  const probe = figure.getByRole('slider', { name: /^Probe/ });
  const expectRightShare = async () => {
    const text = (await probe.getAttribute('aria-valuetext'))!;
    const [rate = 0, beta = 0, shown = 0] = [...text.matchAll(/(?:[αβ]|:) ([^,: ]+)/g)].map(
      (match) => toNumber(match[1]!),
    );
    const left = [1, 100].map((c, i) => {
      let [w, m] = [[-3.5, 1.5][i]!, 0];
      for (let k = 0; k < 60; k++) {
        m = beta * m + c * w;
        w -= rate * m;
      }
      return (c * w ** 2) / 2;
    });
    // The rate is shown with three digits only.
    expect(Math.abs(shown / ((left[0]! + left[1]!) / 118.625) - 1)).toBeLessThan(0.1);
  };
  await probe.scrollIntoViewIfNeeded();
  await expectRightShare();
  await probe.press('Shift+ArrowLeft');
  await expect(probe).toHaveAttribute('aria-valuetext', /α 0\.00479/);
  await expectRightShare();
  await dragBy(page, probe, 0, -80);
  await expect(probe).not.toHaveAttribute('aria-valuetext', /β 0:/);
  await expectRightShare();
});
