/** The race of backends: the software device is made to look like hardware, which tests have none of. */
import { expect, test } from './fixtures/test';

/** Runs before the worker's own code: an adapter that names itself as a GPU in hardware would. */
const asHardware = `
const { prototype } = GPUAdapter;
Object.defineProperty(prototype, 'info', {
  get: () => ({ vendor: 'test', architecture: 'gpu', description: '', isFallbackAdapter: false }),
});
`;

const tinyModel = `
import * as tf from '@tensorflow/tfjs';
import { report, step } from 'gradient-lab';
const x = tf.ones([4, 2]);
const w = tf.variable(tf.zeros([2, 1]));
const optimizer = tf.train.sgd(0.25);
while (await step(4)) {
  report({ loss: optimizer.minimize(() => x.matMul(w).sub(1).square().mean().asScalar(), true)! });
}
`.trimStart();

test('a small cell runs on the GPU once, then where a race says', async ({ openLesson, page }) => {
  await page.route(/\/assets\/main-[^/]+\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: asHardware + (await response.text()) });
  });
  const cell = await (await openLesson('neuron', 'en')).cell('gates').open();
  await cell.write(tinyModel);
  await cell.runToEnd();
  await expect(cell.root).toHaveAttribute('data-backend', 'webgpu');
  await expect(cell.root.getByText(cell.words.reasons['hardware-gpu'])).toBeVisible();
  const loss = await cell.metric('loss').innerText();

  // SwiftShader has no chance against wasm on so little work.
  await cell.runToEnd();
  await expect(cell.root).toHaveAttribute('data-backend', 'wasm');
  await expect(cell.root.getByText(cell.words.reasons['race-wasm'])).toBeVisible();
  await expect(cell.metric('loss')).toHaveText(loss);
  const remembered = await page.evaluate(() => localStorage.getItem('gradient-lab:gpu'));
  expect(JSON.parse(remembered ?? '{}')).toMatchObject({ adapter: 'test gpu' });
  expect((JSON.parse(remembered!) as { crossover: number }).crossover).toBeGreaterThan(0);

  // The reader can overrule it.
  await cell.chooseBackend('webgpu');
  await cell.runToEnd();
  await expect(cell.root).toHaveAttribute('data-backend', 'webgpu');
  await expect(cell.root.getByText(cell.words.reasons.requested)).toBeVisible();
});
