/** Code from elsewhere: it trains, is steered, stopped and told its errors, in a frame that nothing gets out of. */
import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures/foreign-test';

/** By which the worker tries its walls; Firefox says so. */
test.use({ expectedErrors: [/connect-src.* at data:text\/plain/] });

const digits = `import * as tf from '@tensorflow/tfjs';
import { data, param, publish, report, step } from 'gradient-lab';
const { train, test } = await data.mnist({ train: 500, validation: 0, test: 20 });
const model = tf.sequential({
  layers: [
    tf.layers.conv2d({ inputShape: [28, 28, 1], filters: 4, kernelSize: 3, activation: 'relu' }),
    tf.layers.flatten(),
    tf.layers.dense({ units: 10, activation: 'softmax' }),
  ],
});
model.compile({ optimizer: tf.train.adam(0.01), loss: 'categoricalCrossentropy' });
publish(model, test);
while (await step(12)) {
  const { x, y } = train.next(64);
  report({ loss: (await model.trainOnBatch(x, y)) as number, rate: param('rate', 3) });
}`;

test('MNIST is learnt from data that the page hands in, and asked @smoke', async ({
  code,
  page,
}) => {
  const seen = await code.run(digits);
  expect(seen.error).toBeNull();
  expect(seen.backend).toMatchObject({ backend: 'wasm', threads: 1, shortfall: 'isolated' });
  expect(seen.step).toBe(12);
  expect(seen.newest['loss']).toBeLessThan(2);
  const logits = await page.evaluate(async () => {
    const answer = await foreign.ask('digits/predict', new Float32Array(28 * 28));
    return answer instanceof Float32Array ? [...answer] : answer;
  });
  expect(logits).toHaveLength(10);
});

test('a slider, pause, single steps and Stop reach it', async ({ code, page }) => {
  await code.open(`import { param, report, step } from 'gradient-lab';
while (await step()) report({ rate: param('rate', 3) });`);
  const paused = await page.evaluate(() => {
    foreign.run({ paused: true });
    return foreign.inState('paused');
  });
  expect(paused.step).toBe(0);
  const stepped = await page.evaluate(() => {
    foreign.step();
    return foreign.afterStep(1);
  });
  expect(stepped.newest['rate']).toBe(3);
  const slid = await page.evaluate(async () => {
    foreign.setParam('rate', 5);
    foreign.resume();
    const { step } = await foreign.inState('running');
    return foreign.afterStep(step + 50);
  });
  expect(slid.newest['rate']).toBe(5);
  const stopped = await code.stop();
  expect(stopped.stopped).toBe(true);
});

test('an endless loop is ended, and the next run is whole', async ({ code }) => {
  await code.start('for (;;);');
  expect((await code.stop()).stopped).toBe(true);
  const seen = await code.run(`import { report } from 'gradient-lab';\nreport({ x: 7 });`);
  expect(seen.newest).toEqual({ x: 7 });
});

test('an error is at its line, and what is wrong with a file is said', async ({ code }) => {
  const thrown = await code.run(`const a: number = 1;\n\n  throw new RangeError('no ' + a);`);
  expect(thrown.error).toMatchObject({ name: 'RangeError', message: 'no 1', line: 3, column: 9 });
  const kept = await code.run(`import { models } from 'gradient-lab';
import * as tf from '@tensorflow/tfjs';
await models.save('m', tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] }));`);
  expect(kept.error).toMatchObject({ kind: 'storage', line: 3 });
});

test('a file is offered, and saved at a click only', async ({ code, page }) => {
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  const seen = await code.run(`import { models } from 'gradient-lab';
import * as tf from '@tensorflow/tfjs';
await models.download('small', tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] }));`);
  expect(seen.error).toBeNull();
  expect(seen.offers).toEqual(['small.json', 'small.weights.bin']);
  expect(downloads).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.evaluate(() => foreign.save()),
  ]);
  expect(download.suggestedFilename()).toBe('small.json');
});

/** Kinds of cells that lessons have; a short part of each is run. */
const lessons = [
  ...['neuron/gates', 'training/loop', 'optimizers/own', 'attention/train', 'rnn/remember'],
  ...['autoencoder/plane', 'gan/plane', 'initialization/silent', 'activations/dying', 'cnn/train'],
];

test('cells of ten lessons run as they do on the site', async ({ code, page }) => {
  for (const lesson of lessons) {
    await test.step(lesson, async () => {
      const [id, cell] = lesson.split('/');
      await code.open(readFileSync(`lessons/${id}/cells/${cell}.ts`, 'utf8'));
      const seen = await page.evaluate(async () => {
        foreign.run();
        await foreign.afterStep(3);
        foreign.stop();
        return foreign.inState('done', 'idle', 'error');
      });
      expect(seen.error).toBeNull();
    });
  }
});
