/** A cell leaves the site as a project for Vite, which builds without a network and trains to the same result. */
import { unzipSync } from 'fflate';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, preview } from 'vite';
import { copyAsWords } from '../src/components/share/copy-as/words';
import { words as pageWords } from '../src/vite-project/page/words-zh';
import { collectErrors } from './fixtures/collect-errors';
import { ShareDialog } from './fixtures/share-dialog';
import { expect, test } from './fixtures/test';

/** Real data, a slider, loops in one another, a model and a console: the result depends on all of them. */
const code = `import * as tf from '@tensorflow/tfjs';
import { data, display, param, publish, report, show, step } from 'gradient-lab';
const { train, test } = await data.mnist({ train: 500, validation: 0, test: 200 });
const model = tf.sequential({ layers: [
  tf.layers.conv2d({ inputShape: [28, 28, 1], filters: 4, kernelSize: 5, strides: 2, activation: 'relu' }),
  tf.layers.flatten(),
  tf.layers.dense({ units: 10 }),
] });
const optimizer = tf.train.adam(param('rate', 0.01, { min: 0, max: 0.1 }));
for (let epoch = 0; await step(2); epoch++) {
  while (await step(5)) {
    const { x, y } = train.next(50);
    const loss = optimizer.minimize(() => tf.losses.softmaxCrossEntropy(y, model.apply(x) as tf.Tensor), true)!;
    report({ loss });
    tf.dispose([x, y, loss]);
  }
}
show('kernel', model.layers[0].getWeights()[0]);
const { accuracy } = await publish(model, test).test();
report({ accuracy });
display([{ 'a </b> \${1}': 1 }]);
console.log('\`</script>\`');
`;

/** Unpacks a project beside the packages of the repository. */
function unpack(zip: Uint8Array, folder: string): string {
  const files = Object.entries(unzipSync(zip));
  for (const [name, bytes] of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
  }
  const root = path.join(folder, files[0]![0].split('/')[0]!);
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'));
  return root;
}

test('the project builds without a network and trains to the same result', async ({
  browser,
  openLesson,
  page,
}, testInfo) => {
  const here = await (await openLesson('neuron', 'zh')).cell('gates').open();
  await here.chooseBackend('wasm');
  await here.write(code);
  await here.runToEnd();
  await here.press('share');
  const dialog = new ShareDialog(page, 'zh');
  const words = copyAsWords.zh;
  await expect(dialog.root).toContainText(words.limits.figures);
  const download = page.waitForEvent('download');
  await dialog.button(words.project).click();
  const root = unpack(readFileSync(await (await download).path()), testInfo.outputPath('unpacked'));
  expect(readFileSync(path.join(root, 'src/main.ts'), 'utf8')).toBe(code);

  const configFile = path.join(root, 'vite.config.ts');
  await build({ root, configFile, logLevel: 'error' });
  const server = await preview({ root, configFile, preview: { port: 0 }, logLevel: 'error' });
  try {
    const other = await browser.newPage();
    const errors = collectErrors(other);
    await other.goto(server.resolvedUrls!.local[0]!);
    const body = other.locator('body');
    await expect(body).toHaveAttribute('data-state', 'done', { timeout: 240_000 });
    await expect(other.locator('#status')).toContainText(pageWords.on('wasm'));
    const read = async (name: string) =>
      Number(await other.locator(`[data-series="${name}"] .chart__now`).getAttribute('data-value'));
    expect(await read('loss')).toBeCloseTo(await here.readMetric('loss'), 3);
    expect(await read('accuracy')).toBeCloseTo(await here.readMetric('accuracy'), 2);
    await expect(other.locator('[data-tensor="kernel"]')).toBeVisible();
    await expect(other.getByRole('log')).toContainText('`</script>`');
    await expect(other.getByRole('log').getByRole('cell')).toHaveText(['0', '1']);

    const before = await read('loss');
    await other.getByRole('slider', { name: 'rate' }).fill('0');
    await other.getByRole('button', { name: pageWords.run, exact: true }).click();
    await expect(body).toHaveAttribute('data-state', 'done', { timeout: 240_000 });
    expect(await read('loss')).toBeGreaterThan(before);
    expect(errors).toEqual([]);
  } finally {
    await server.close();
  }
});
