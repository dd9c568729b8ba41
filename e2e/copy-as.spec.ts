/** A cell leaves the site as one file, and runs from the reader's disk as it does here. */
import { pathToFileURL } from 'node:url';
import { copyAsWords } from '../src/components/share/copy-as/words';
import { runnableWords } from '../src/components/runnable/words';
import { Cell } from './fixtures/cell';
import { collectErrors } from './fixtures/collect-errors';
import { ShareDialog } from './fixtures/share-dialog';
import { expect, test } from './fixtures/test';

/** Real data, sliders, tensors, a console and a training whose result depends on all of them. */
const code = `import * as tf from '@tensorflow/tfjs';
import { data, param, report, show, step } from 'gradient-lab';
const { x, y } = await data.penguins();
const { mean, variance } = tf.moments(x, 0);
const inputs = x.sub(mean).div(variance.sqrt());
const W = tf.variable(tf.randomNormal([4, 3]));
const optimizer = tf.train.sgd(param('rate', 0.5, { min: 0, max: 1 }));
while (await step(30)) {
  const loss = optimizer.minimize(
    () => tf.losses.softmaxCrossEntropy(y, inputs.matMul(W)), true);
  report({ loss });
}
show('W', W);
console.log('</pre><b>end</b>', x.shape);
await fetch('https://example.org/').catch(() => console.log('no network'));`;

test('one HTML file runs from the disk without a network, to the same result', async ({
  browser,
  openLesson,
  page,
}, testInfo) => {
  const here = await (await openLesson('neuron', 'zh')).cell('gates').open();
  await here.chooseBackend('wasm');
  await here.write(code.replace(/\nawait fetch.*/, ''));
  await here.runToEnd();
  await here.write(code);
  await here.press('share');
  const dialog = new ShareDialog(page, 'zh');
  const words = copyAsWords.zh;
  await expect(dialog.root).toContainText(words.data(1));
  await expect(dialog.root).toContainText(words.limits.network);
  const download = page.waitForEvent('download');
  await dialog.button(words.page).click();
  const file = testInfo.outputPath('cell.html');
  await (await download).saveAs(file);
  await expect(dialog.root).toContainText('neuron-gates.html');

  const context = await browser.newContext({ offline: true });
  const other = await context.newPage();
  const errors = collectErrors(other);
  const asked: string[] = [];
  other.on('request', (request) => asked.push(new URL(request.url()).protocol));
  await other.goto(pathToFileURL(file).href);
  const there = new Cell(other.locator('[data-cell]'), 'zh');
  await expect(there.root.getByRole('textbox')).toHaveValue(code);
  await expect(there.root).toHaveAttribute('data-state', 'idle');
  await there.runToEnd();
  expect(await there.readMetric('loss')).toBeCloseTo(await here.readMetric('loss'), 4);
  await expect(there.root.locator('.console')).toContainText('</pre><b>end</b>');
  await expect(there.root.locator('.console')).toContainText('no network');

  const before = await there.readMetric('loss');
  await there.root.getByRole('slider', { name: 'rate' }).fill('0.01');
  await there.runToEnd();
  expect(await there.readMetric('loss')).toBeGreaterThan(before);
  await other.getByText(runnableWords.zh.licences, { exact: true }).click();
  await expect(other.locator('.runnable__licences')).toContainText('@tensorflow/tfjs-core');
  expect(asked.filter((protocol) => protocol.startsWith('http'))).toEqual([]);
  expect(errors.filter((text) => !text.includes('example.org'))).toEqual([]);
  await context.close();
});
