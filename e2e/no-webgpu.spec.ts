/** A browser without WebGPU: cells run on WebAssembly and say why. */
import { expect, test } from './fixtures/test';

test('a cell falls back to WebAssembly, says why, and learns', async ({ openLesson, page }) => {
  const adapter = await page.evaluate(async () =>
    'gpu' in navigator ? await navigator.gpu.requestAdapter() : null,
  );
  expect(adapter).toBeNull();
  const cell = await (await openLesson('neuron', 'en')).cell('gates').open();
  await cell.runToEnd();
  await expect(cell.root).toHaveAttribute('data-backend', 'wasm');
  await expect(cell.root.getByText(cell.words.reasons['no-gpu'])).toBeVisible();
  await expect(cell.metric('accuracy')).toHaveText('1');
});

test('asking for WebGPU all the same gives what there is, and says why', async ({ openLesson }) => {
  const cell = await (await openLesson('neuron', 'en')).cell('gates').open();
  await cell.chooseBackend('webgpu');
  await cell.runToEnd();
  await expect(cell.root).toHaveAttribute('data-backend', 'wasm');
  await expect(cell.root.getByText(cell.words.reasons['no-gpu'])).toBeVisible();
});
