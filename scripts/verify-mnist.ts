/**
 * Trains the lesson's own cell on the whole of MNIST, as a reader's Run does but in Node, and holds
 * it to its word: at least 98.5 % of the 10,000 test images read rightly after five epochs
 * (`npm run verify:mnist`; takes minutes).
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runCell } from '../src/engine/testing/node-harness';

const wanted = 0.985;
const epochs = 5;

/** A change to the cell that must find its place: a silent miss would verify something else. */
function replaceOnce(code: string, before: string, after: string): string {
  if (code.split(before).length !== 2) throw new Error(`The cell has not exactly one "${before}".`);
  return code.replace(before, after);
}

function percent(share: number | undefined): string {
  return share === undefined ? 'none' : `${(100 * share).toFixed(2)} %`;
}

const network = process.argv[2] ?? 'A';
const cell = await readFile(path.resolve('lessons/mnist/cells/train.ts'), 'utf8');
const code = replaceOnce(cell, '...networks.A]', `...networks.${network}]`);
const startedAt = performance.now();
let label = '';
const run = await runCell(code, {
  dataDir: path.resolve('public/data'),
  onEvent(event) {
    if (event.type !== 'batch' || event.progress === null || event.progress.label === label) return;
    label = event.progress.label;
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    process.stdout.write(`${seconds} s: ${label}, ${event.stepTime.toFixed(0)} ms a step\n`);
  },
});
// A run keeps the console to itself until it is disposed.
run.dispose();
if (run.error !== null) throw new Error(run.error.message);

const last = run.record.lastStep;
const { steps, values } = run.record.series('validation accuracy');
for (let epoch = 1; epoch <= epochs; epoch++) {
  const [from, to] = [((epoch - 0.25) * last) / epochs, (epoch * last) / epochs];
  const late = values.filter((_, index) => steps[index]! > from && steps[index]! <= to);
  const mean = late.reduce((sum, value) => sum + value, 0) / late.length;
  console.log(`epoch ${epoch}: validation accuracy over its last quarter ${percent(mean)}`);
}
const accuracy = run.record.valueAt('test accuracy', last);
const minutes = (performance.now() - startedAt) / 60_000;
console.log(`network ${network}: ${last} steps in ${minutes.toFixed(1)} minutes`);
console.log(
  `accuracy on the 10,000 test images: ${percent(accuracy)} (wanted: ${percent(wanted)})`,
);
process.exit(accuracy !== undefined && accuracy >= wanted ? 0 : 1);
