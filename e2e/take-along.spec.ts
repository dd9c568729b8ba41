/** A model out of the browser: what is offered after a run, what the files hold, and what is refused with its reason. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expect, test } from './fixtures/test';

function modelOf(layer: string): string {
  return `import * as tf from '@tensorflow/tfjs';
const model = tf.sequential({
  layers: [tf.layers.dense({ units: 3, inputShape: [2], name: 'hidden' }), ${layer}],
});
model.compile({ optimizer: 'adam', loss: 'meanSquaredError' });
await model.fit(tf.ones([8, 2]), tf.zeros([8, 1]), { epochs: 2 });`;
}

const whole = modelOf("tf.layers.dense({ units: 1, activation: 'tanh' })");
const broken = modelOf("tf.layers.dense({ units: 1, kernelConstraint: 'nonNeg', name: 'bound' })");

/** What is handed to the browser by an act, as bytes. */
async function download(page: Page, act: () => Promise<void>) {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('a fitted model goes along whole, by keyboard, once it is asked for', async ({
  page,
  openLesson,
}) => {
  const cell = await (await openLesson('neuron', 'en')).cell('gates').open();
  const take = cell.named('Take the model along');
  await cell.write(whole);
  await expect(take).toHaveCount(0);
  await cell.runToEnd();
  await take.focus();
  await page.keyboard.press('Enter');
  await expect(cell.root).toContainText('All 2 layers and 13 weights go along');
  const zip = cell.named('Everything (.zip)');
  await expect(zip).toBeVisible();
  const all = await download(page, async () => {
    await zip.focus();
    await page.keyboard.press('Space');
  });
  expect(all.name).toBe('neuron_gates_pytorch.zip');
  expect(Object.keys(unzipSync(all.bytes))).toEqual([
    'neuron_gates_pytorch.ipynb',
    'neuron_gates_pytorch.py',
    'neuron_gates_weights.npz',
  ]);
  await expect(cell.root).toContainText('Handed to your browser as neuron_gates_pytorch.zip.');

  await cell.root.getByLabel('Keras 3').check();
  const script = await download(page, () => cell.named('Script (.py)').click());
  expect(script.name).toBe('neuron_gates_keras.py');
  const text = script.bytes.toString();
  expect(text).toContain('layers.Dense(1, activation="tanh"');
  expect(text).toContain(
    'optimizer=keras.optimizers.Adam(0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7)',
  );
});

test('what cannot go along is named in Chinese too, on a narrow screen, and nothing is written', async ({
  page,
  openLesson,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const cell = await (await openLesson('neuron', 'zh')).cell('gates').open();
  await cell.write(broken);
  await cell.runToEnd();
  await cell.named('带走模型').click();
  await expect(cell.root).toContainText(
    'bound 是 Dense，它的设置 kernelConstraint 在这里没有对应。',
  );
  await expect(cell.named('全部（.zip）')).toHaveCount(0);
  const excess = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  expect(await excess()).toBeLessThanOrEqual(0);
});
