/** Work that nobody awaits and what is printed, in a real worker. */
import { expect, test } from './fixtures/test';
import type { Cell } from './fixtures/cell';

let cell: Cell;

test.beforeEach(async ({ openLesson }) => {
  cell = await (await openLesson('neuron', 'en')).cell('gates').open();
});

test('a training that nobody awaits is waited for, and its errors are shown', async () => {
  await cell.write(`import * as tf from '@tensorflow/tfjs';
async function main() {
  const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] });
  model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });
  await model.fit(tf.ones([4, 1]), tf.ones([4, 1]), { epochs: 5 });
  const answer = await (await fetch(location.href)).text();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  console.log('trained', answer.length > 0);
}
main();`);
  await cell.runToEnd();
  await expect(cell.root.getByText('trained true')).toBeVisible();
  await cell.write(`async function f() {
  throw new Error('nobody waits');
}
f();`);
  await cell.press('run');
  await cell.waitFor('error');
  await expect(cell.root.getByText('Line 2', { exact: true })).toBeVisible();
});

test('an interval goes on, is named, and ends at Stop', async () => {
  await cell.write(`let n = 0;
postMessage({ type: 'done', run: 1 });
setInterval(() => console.log('tick', ++n), 50);`);
  await cell.press('run');
  await expect(cell.root.getByText('Still running: a repeating timer')).toBeVisible();
  await expect(cell.root.getByText('tick 3', { exact: true })).toBeVisible();
  await cell.press('stop');
  await cell.waitFor('done', 'idle');
  await expect(cell.root.getByRole('status').getByText('Stopped', { exact: true })).toBeVisible();
});

test('names of the module are the reader’s, and values print in full', async () => {
  await cell.write(`const module = new Map([['exports', 123456789]]);
const exports = [undefined, -0];
function require() { return new Error('here'); }
console.log(module, exports);
console.log(require());`);
  await cell.runToEnd();
  await expect(
    cell.root.getByText("Map(1) { 'exports' => 123456789 } [ undefined, -0 ]"),
  ).toBeVisible();
  await expect(cell.root.getByText('at require (line 3)')).toBeVisible();
});
