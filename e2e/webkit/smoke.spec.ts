/** In WebKit: every page comes alive, code runs once and gives the right numbers, stops, and is kept. */
import { readFileSync } from 'node:fs';
import { addresses } from '../fixtures/addresses';
import { countingRuns, learnt } from '../fixtures/neuron-gates';
import { expect, test } from './test';

for (const address of addresses) {
  test(`${address} comes alive`, async ({ tab }) => {
    await tab.open(address);
    expect(await tab.browser.evaluate(() => document.querySelectorAll('.katex-error').length)).toBe(
      0,
    );
  });
}

test('a cell gives the numbers that it gives in Chromium', { tag: '@smoke' }, async ({ tab }) => {
  await tab.open('en/lessons/neuron/');
  const cell = tab.cell('neuron/gates');
  await cell.open();
  await cell.runToEnd();
  expect(await cell.metric('loss')).toBeCloseTo(learnt.loss, 5);
  expect(await cell.metric('accuracy')).toBe(learnt.accuracy);
});

test('code runs once, and an edit is kept over a reload', { tag: '@smoke' }, async ({ tab }) => {
  await tab.open('en/lessons/neuron/');
  const cell = tab.cell('neuron/gates');
  await cell.write(countingRuns);
  await cell.runToEnd();
  expect(await cell.metric('runs')).toBe(1);
  await tab.reload();
  await cell.open();
  expect(await cell.code()).toContain('report({ runs: known.runs });');
});

test('an endless loop stops, and the next run starts', { tag: '@smoke' }, async ({ tab }) => {
  await tab.open('en/lessons/neuron/');
  const cell = tab.cell('neuron/gates');
  await cell.write('while (true) {}');
  await cell.press('Run');
  await cell.waitFor('running');
  await cell.press('Stop');
  await cell.waitFor('idle');
  await cell.write("import { report } from 'gradient-lab';\nreport({ two: 2 });");
  await cell.runToEnd();
  expect(await cell.metric('two')).toBe(2);
});

test('a convolutional network trains on digits', async ({ tab }) => {
  const code = readFileSync('lessons/mnist/cells/train.ts', 'utf8')
    .replace('validation: 5_000', 'validation: 500, train: 1_280, test: 500')
    .replace('[5, Math.ceil', '[1, Math.ceil')
    .trimEnd();
  await tab.open('en/lessons/mnist/');
  const cell = tab.cell('mnist/train');
  await cell.write(code);
  await cell.runToEnd();
  // After one epoch of twenty steps; chance is 0.1.
  expect(await cell.metric('test accuracy')).toBeGreaterThan(0.3);
});
