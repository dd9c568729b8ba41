/** The back-propagation lesson: step, drag and edit, and compare its numbers with our own. */
import type { Locator } from '@playwright/test';
import { drag } from './fixtures/figure';
import { toNumber } from './fixtures/numbers';
import { expect, shareLesson, test } from './fixtures/share-lesson';
import { site } from './fixtures/words';

const lesson = shareLesson('backprop', 'en', { width: 1280, height: 1000 });

const ids = ['w11', 'w12', 'b1', 'w21', 'w22', 'b2', 'w31', 'w32', 'b3'] as const;

interface Numbers {
  readonly w: readonly number[];
  readonly x: readonly number[];
  readonly y: number;
}

/** The nine slopes of (ŷ − y)² with tanh, written out once more. */
function slopesOf({ w, x, y }: Numbers): readonly number[] {
  const at = (i: number) => w[i]!;
  const a1 = Math.tanh(at(0) * x[0]! + at(1) * x[1]! + at(2));
  const a2 = Math.tanh(at(3) * x[0]! + at(4) * x[1]! + at(5));
  const output = Math.tanh(at(6) * a1 + at(7) * a2 + at(8));
  const d3 = 2 * (output - y) * (1 - output ** 2);
  const d1 = d3 * at(6) * (1 - a1 ** 2);
  const d2 = d3 * at(7) * (1 - a2 ** 2);
  return [d1 * x[0]!, d1 * x[1]!, d1, d2 * x[0]!, d2 * x[1]!, d2, d3 * a1, d3 * a2, d3];
}

/** What the fields of a figure hold, by their names. */
async function readFields(figure: Locator): Promise<ReadonlyMap<string, number>> {
  const fields = await figure
    .getByRole('spinbutton')
    .evaluateAll((all) =>
      (all as HTMLInputElement[]).map((field) => [field.ariaLabel ?? '', field.value] as const),
    );
  return new Map(fields.map(([name, text]) => [name, toNumber(text)]));
}

async function readNumbers(figure: Locator): Promise<Numbers> {
  const fields = await readFields(figure);
  const field = (name: string) => fields.get(name) ?? NaN;
  return {
    w: ids.map((id) => field(`${id.startsWith('w') ? 'Weight' : 'Bias'} ${id}`)),
    x: [field('Input x1'), field('Input x2')],
    y: field('Target y'),
  };
}

/** The slopes by back-propagation and by nudging against our own, for whatever numbers are there. */
async function expectRightSlopes(figure: Locator): Promise<void> {
  await expect(async () => {
    const slopes = slopesOf(await readNumbers(figure));
    for (const column of ['gradient', 'measured']) {
      const shown = await figure.locator(`[data-value="${column}"]`).allInnerTexts();
      expect(shown).toHaveLength(ids.length);
      shown.forEach((text, i) => expect(toNumber(text), ids[i]).toBeCloseTo(slopes[i]!, 3));
    }
  }).toPass({ timeout: 120_000 });
  await expect(figure.locator('[data-parameter] [data-right="true"]')).toHaveCount(ids.length);
}

test('a prediction is judged, and the first figure shows why', async () => {
  const { page } = lesson();
  const question = page.getByRole('group', { name: /raises the loss more/ });
  await question.getByRole('radio').nth(1).check();
  await expect(page.getByText(site.en.predict.wrong, { exact: true })).toBeVisible();
  await question.getByRole('radio').first().check();
  await expect(page.getByText(site.en.predict.right, { exact: true })).toBeVisible();

  const figure = lesson().figure('chain');
  const w = figure.getByRole('slider', { name: 'Weight w', exact: true });
  await w.press('ArrowUp');
  await expect(w).toHaveAttribute('aria-valuetext', '2.1; loss 1.69');
  await w.press('ArrowDown');
  await figure.getByRole('slider', { name: 'Bias b', exact: true }).press('ArrowUp');
  await expect(w).toHaveAttribute('aria-valuetext', '2; loss 1.21');

  await figure.getByRole('slider', { name: 'Steps', exact: true }).fill('9');
  await expect(figure.locator('[data-leaf="w"] [data-value="derivative"]')).toHaveText('6.6');
  await expect(figure.locator('[data-leaf="w"] [data-right="true"]')).toBeVisible();

  await figure.getByRole('combobox').selectOption('twice');
  await figure.getByRole('slider', { name: 'Steps', exact: true }).fill('9');
  await expect(figure.locator('[data-leaf="w"] [data-value="derivative"]')).toHaveText('8');
  await figure.getByRole('checkbox').check();
  await expect(figure.locator('[data-leaf="w"] [data-value="derivative"]')).toHaveText('6');
  await expect(figure.locator('[data-leaf="w"] [data-right="false"]')).toBeVisible();
});

test('the network steps by keys and plays, and its slopes follow every change', async () => {
  const figure = lesson().figure('network');
  await figure.scrollIntoViewIfNeeded();
  const steps = figure.getByRole('slider', { name: 'Steps', exact: true });
  const stage = figure.getByRole('group', { name: /^The network/ });
  await stage.focus();
  await stage.press('ArrowRight');
  await expect(figure.locator('[data-value="a"]')).toHaveText('0.3799');
  await stage.press('ArrowRight');
  await stage.press('ArrowLeft');
  await expect(steps).toHaveValue('1');
  await stage.press(' ');
  await expect(steps).toHaveValue('3');
  await stage.press(' ');

  await steps.fill('12');
  await expect(figure.locator('[data-after="fell"]')).toContainText('from 0.4511 to 0.1887');
  await expectRightSlopes(figure);

  const x1 = figure.getByRole('slider', { name: 'Input x1', exact: true });
  await drag(x1, 0, 40);
  await expect(x1).not.toHaveAttribute('aria-valuenow', '1');
  await figure.locator('[data-hit="w31"]').hover();
  const edge = figure.getByRole('slider', { name: 'Weight w31', exact: true });
  await drag(edge, 0, -40);
  await expect(edge).not.toHaveAttribute('aria-valuenow', '0.7');
  await figure.getByRole('spinbutton', { name: 'Weight w22', exact: true }).fill('-1.3');
  const weight = figure.getByRole('slider', { name: 'Weight w22', exact: true });
  await weight.press('ArrowDown');
  await expect(weight).toHaveAttribute('aria-valuenow', '-1.35');
  await figure.getByRole('slider', { name: 'Target y', exact: true }).press('ArrowDown');
  await expectRightSlopes(figure);

  await figure.getByRole('button', { name: 'Keep these weights' }).click();
  await expect(steps).toHaveValue('0');
  await figure.getByRole('button', { name: site.en.figure.reset }).click();
  await expect(figure.getByRole('spinbutton', { name: 'Weight w22', exact: true })).toHaveValue(
    '0.9',
  );
});

test('the gradient check finds what the loss hides', async () => {
  const figure = lesson().figure('check');
  await expect(figure.locator('[data-right="false"]')).toHaveCount(2);
  await figure.getByRole('combobox').selectOption('slope');
  await expect(figure.locator('[data-right="false"]')).toHaveCount(9);
  await expect(figure.locator('[data-loss="slope"]')).toContainText('0.0031 with the mistake');
});
