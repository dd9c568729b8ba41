/** The GPU going away under a cell: by a crash of the browser's GPU process, or by the cell's own doing. */
import type { Browser } from '@playwright/test';
import { expect, test } from './fixtures/test';
import type { Cell } from './fixtures/cell';

/** Chromium refuses a site the GPU after two crashes, and tests share a browser. */
const forgivingFlags = [
  '--disable-domain-blocking-for-3d-apis',
  '--disable-gpu-process-crash-limit',
];

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...forgivingFlags] });
  },
});

/** A small layer, whose loss at step n is 4 to the power of 1 − n. */
const layer = `import * as tf from '@tensorflow/tfjs';
import { report, serve, step } from 'gradient-lab';
const { device } = tf.backend() as { device?: GPUDevice };
const x = tf.ones([64, 40]);
const w = tf.variable(tf.zeros([40, 40]));
const optimizer = tf.train.sgd(0.25);
const lossOf = () => x.matMul(w).sub(1).square().mean().asScalar();
`;

/** Trains the layer and counts its steps. */
function training(limit: number | '', { before = '', pause = 0 } = {}): string {
  return `${layer}for (let count = 1; await step(${limit}); count++) {
  ${before}
  report({ loss: optimizer.minimize(lossOf, true)!, count });
  await new Promise((resolve) => setTimeout(resolve, ${pause}));
}
`;
}

/** What a crash of the driver does to every device of the browser, spares included. */
async function crashGpu(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  // The protocol's types leave this command out.
  await session.send('Browser.crashGpuProcess' as 'Browser.close');
  await session.detach();
}

function note(cell: Cell, outcome: 'restarted' | 'moved' | 'over') {
  return cell.root.locator(`[data-loss="${outcome}"]`);
}

async function begin(cell: Cell, code: string): Promise<void> {
  await cell.write(code);
  await cell.chooseBackend('webgpu');
  await cell.press('run');
}

test('a crash of the GPU’s process begins the run anew on a new device', async ({
  browser,
  openLesson,
}) => {
  const cell = await (await openLesson('neuron', 'en')).cell('gates').open();
  await begin(cell, training(30, { pause: 100 }));
  await expect.poll(() => cell.readMetric('count')).toBeGreaterThan(2);
  await crashGpu(browser);
  await expect(note(cell, 'restarted')).toContainText(/step [1-9]/);
  await expect(note(cell, 'restarted')).toContainText(cell.words.errors['device-lost'].what);
  await expect(note(cell, 'restarted')).toContainText(cell.words.loss.restarted.did);
  await cell.waitFor('done');
  await expect(cell.root).toHaveAttribute('data-backend', 'webgpu');
  await expect(cell.metric('count')).toHaveText('30');
  await expect(cell.root.getByRole('alert')).toBeEmpty();
  await expect(cell.code).toContainText('sgd(0.25)');

  await cell.write(training(3));
  await cell.runToEnd();
  await expect(cell.root).toHaveAttribute('data-backend', 'webgpu');
  expect(await cell.readMetric('loss')).toBeCloseTo(0.0625, 5);
  await expect(note(cell, 'restarted')).toBeHidden();
});

test('a paused run begins anew paused, and can be stepped, resumed, stopped and reset', async ({
  browser,
  openLesson,
}) => {
  const cell = await (await openLesson('neuron', 'en')).cell('gates').open();
  await begin(cell, training('', { pause: 20 }));
  await expect.poll(() => cell.readMetric('count')).toBeGreaterThan(2);
  await cell.press('pause');
  await cell.waitFor('paused');
  await crashGpu(browser);
  await expect(note(cell, 'restarted')).toBeVisible();
  await cell.waitFor('paused');
  await expect(cell.metric('count')).toBeHidden();
  await cell.press('step');
  await expect(cell.metric('count')).toHaveText('1');
  await cell.named(cell.words.resume).click();
  await expect.poll(() => cell.readMetric('count')).toBeGreaterThan(2);
  await cell.press('stop');
  await cell.waitFor('done', 'idle');
  await cell.press('reset');
  await cell.waitFor('idle');
  await expect(note(cell, 'restarted')).toBeHidden();
});

test('a second loss in a row moves runs to WebAssembly, until WebGPU is chosen again', async ({
  openLesson,
}) => {
  const cell = await (await openLesson('neuron', 'zh')).cell('gates').open();
  await begin(cell, training(4, { before: 'if (count === 2) device?.destroy();', pause: 20 }));
  await expect(note(cell, 'moved')).toContainText(cell.words.loss.moved.did);
  await cell.waitFor('done');
  await expect(cell.root).toHaveAttribute('data-backend', 'wasm');
  await expect(cell.root.getByText(cell.words.reasons['gpu-lost'])).toBeVisible();
  await expect(cell.root.getByLabel(cell.words.backend)).toHaveValue('webgpu');
  expect(await cell.readMetric('loss')).toBeCloseTo(0.0156, 4);
  await expect(cell.code).toContainText('destroy');

  await cell.write(training(3));
  await cell.runToEnd();
  await expect(cell.root).toHaveAttribute('data-backend', 'wasm');
  await expect(note(cell, 'moved')).toBeHidden();
  await cell.chooseBackend('auto');
  await cell.chooseBackend('webgpu');
  await cell.runToEnd();
  await expect(cell.root).toHaveAttribute('data-backend', 'webgpu');
});

test('a loop that never waits does not end in zeros', async ({ openLesson }) => {
  const cell = await (await openLesson('neuron', 'en')).cell('gates').open();
  await begin(
    cell,
    `${layer}for (let count = 1; count <= 4; count++) {
  if (count === 2) device?.destroy();
  report({ loss: optimizer.minimize(lossOf, true)!.dataSync()[0]!, count });
}
`,
  );
  await expect(note(cell, 'moved')).toBeVisible();
  await cell.waitFor('done');
  expect(await cell.readMetric('loss')).toBeCloseTo(0.0156, 4);
});

test('a model that is lost after its training says so', async ({ openLesson }) => {
  const cell = await (await openLesson('neuron', 'en')).cell('gates').open();
  await begin(
    cell,
    `${training(3)}serve('weights', () => w);
new BroadcastChannel('after').onmessage = () => device?.destroy();
`,
  );
  await cell.waitFor('done');
  await cell.root.page().evaluate(() => new BroadcastChannel('after').postMessage('now'));
  await expect(note(cell, 'over')).toContainText(cell.words.loss.over.did);
  await cell.waitFor('done');
  expect(await cell.readMetric('loss')).toBeCloseTo(0.0625, 5);
  await expect(cell.root.getByRole('alert')).toBeEmpty();
});
