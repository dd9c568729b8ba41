/** Cells on a GPU: the reader's own, and code from elsewhere. */
import { expect, test } from './fixtures/foreign-test';

test('a cell trains a tiny model, and goes on without @chromium', async ({ openLesson }) => {
  const cell = await (await openLesson('neuron', 'en')).cell('gates').open();
  await cell.write(
    [
      "import * as tf from '@tensorflow/tfjs';",
      "import { report, step } from 'gradient-lab';",
      'const w = tf.variable(tf.scalar(0));',
      'const optimizer = tf.train.sgd(0.25);',
      'const lossOf = () => tf.square(tf.sub(w, 2)).asScalar();',
      'while (await step(4)) {',
      '  const loss = optimizer.minimize(lossOf, true)!;',
      '  report({ loss, w });',
      '}',
    ].join('\n'),
  );
  await cell.chooseBackend('webgpu');
  await cell.runToEnd();
  await expect(cell.root).toHaveAttribute('data-backend', 'webgpu');
  await expect(cell.metric('w')).toHaveText('1.875');
  await expect(cell.metric('loss')).toHaveText('0.0625');
  await cell.chooseBackend('cpu');
  await cell.runToEnd();
  await expect(cell.root).toHaveAttribute('data-backend', 'cpu');
  await expect(cell.metric('w')).toHaveText('1.875');
});

test('code from elsewhere has the GPU too @chromium', async ({ code, page }) => {
  await page.evaluate(() => foreign.use('webgpu'));
  const seen = await code.run(`import * as tf from '@tensorflow/tfjs';
import { report } from 'gradient-lab';
report({ sum: tf.ones([64, 64]).matMul(tf.ones([64, 64])).sum() });`);
  expect(seen.error).toBeNull();
  expect(seen.backend).toMatchObject({ backend: 'webgpu', shortfall: null });
  expect(seen.newest).toEqual({ sum: 64 ** 3 });
});
