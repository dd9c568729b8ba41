/** Whatever a cell or a link says is text to the page: no element comes of it, and no script runs. */
import { deflateRawSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { share } from '../src/i18n/en/share';
import { expect, test } from './fixtures/test';

const markup = `"'><img src=x onerror="hit=1"><script>hit=1</script>$\\\\href{javascript:hit=1}{x}$`;

/** Says the same hostile text in every way that a cell has. */
const code = `import * as tf from '@tensorflow/tfjs';
import { display, param, progress, report, serve, show } from 'gradient-lab';
const hostile = ${JSON.stringify(markup.slice(0, 100))};
param("<img src=x onerror=hit=1>", 0.5);
report({ [hostile]: 1, '__proto__.hit': 2, ['constructor']: 3 });
show(hostile, tf.eye(2));
show('<svg onload=hit=1>', tf.ones([20, 20]));
console.log(hostile, { [hostile]: hostile });
console.table([{ [hostile]: hostile }]);
display([{ a: hostile }]);
progress(1, 2, hostile);
serve(hostile, () => hostile);
throw Object.assign(new Error(hostile), { name: hostile });`;

/** What the texts would have made of the page. */
function madeOf(page: Page): Promise<{ readonly hit: boolean; readonly elements: number }> {
  const signs = 'img[src="x"], svg[onload], [onerror], [href^="javascript:"]';
  return page.evaluate(
    (selector) => ({
      hit: 'hit' in globalThis || 'hit' in Object.prototype,
      elements: document.querySelectorAll(selector).length,
    }),
    signs,
  );
}

test('hostile texts of a cell and of a link stay texts', async ({ openLesson, page }) => {
  const lesson = await openLesson('neuron', 'en');
  const cell = await lesson.cell('gates').open();
  await cell.write(code);
  await cell.press('run');
  await cell.waitFor('error');
  await expect(cell.root.locator('.console')).toContainText('<img src=x');
  await expect(cell.root.locator('.output')).toContainText('<svg onload=hit=1>');

  expect(await madeOf(page)).toEqual({ hit: false, elements: 0 });

  const shared = {
    ...{ format: 'gradient-lab-share', version: 1, lesson: 'neuron', language: 'en' },
    ...{ figures: { neuron: { scene: markup } }, figure: null },
    cell: { name: 'gates', code, params: { [markup]: 1 }, seed: 1, backend: 'wasm' },
  };
  const packed = deflateRawSync(JSON.stringify(shared)).toString('base64url');
  await page.goto(`en/lessons/neuron/#share=1.${packed}`);
  await page.reload();
  const foreign = page.getByRole('region', { name: share.foreign.title, exact: true });
  await expect(foreign).toContainText('<img src=x');
  await foreign.getByRole('button', { name: share.foreign.showAll, exact: true }).click();

  expect(await madeOf(page)).toEqual({ hit: false, elements: 0 });
});
