/** Threads of a run in a real browser: there where the page is isolated, and gone with their run. */
import { expect, test } from './fixtures/test';

/** Products that threads share, without a way out of the loop. */
const endless = `import * as tf from '@tensorflow/tfjs';
const a = tf.ones([512, 512]);
for (;;) a.matMul(a).dispose();`;

/** Each value is a sum of 200 products of one with one. */
const shared = `import * as tf from '@tensorflow/tfjs';
import { report } from 'gradient-lab';
const product = tf.ones([300, 200]).matMul(tf.ones([200, 301]));
report({ smallest: product.min(), largest: product.max() });`;

test('a run killed amid shared work leaves the next one whole', async ({ openLesson, page }) => {
  const cores = await page.evaluate(() => navigator.hardwareConcurrency);
  const cell = await (await openLesson('neuron', 'en')).cell('gates').open();
  await cell.chooseBackend('wasm');
  for (let round = 0; round < 2; round++) {
    await cell.write(endless);
    await cell.press('run');
    await cell.waitFor('running');
    await cell.press('stop');
    await cell.waitFor('idle');
    await cell.write(shared);
    await cell.runToEnd();
    await expect(cell.metric('smallest')).toHaveText('200');
    await expect(cell.metric('largest')).toHaveText('200');
  }
  const note = cell.words.ranOnThreads(cell.words.backends.wasm, Math.min(4, cores));
  await expect(cell.root.getByText(note)).toBeVisible();
});
