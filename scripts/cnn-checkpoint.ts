/**
 * The small network that the lesson on convolutional networks shows before anything is trained: made by the
 * lesson's own cell with fewer kernels and more steps, and kept in 8 bits a weight (`npx tsx
 * scripts/cnn-checkpoint.ts`). With `--check`, which `npm run verify` adds, it is trained once more and
 * compared: the kept one must read exactly as many test images as it says, the new one about as many.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { checkpoint as kept, weightsOf, type Checkpoint } from '../lessons/cnn/checkpoint';
import { lengthsOf, networkOf, readImage } from '../lessons/cnn/network';
import { loadMnist } from '../src/data/mnist';
import { unpackFile } from '../src/data/packed-files';
import { runCell } from '../src/engine/testing/node-harness';
import { packNumbers, toBase64 } from '../src/math/packed-numbers';
import { readCellCode } from './cell-code';
import { writeFormatted } from './write-formatted';

const settings = { filters: 8, steps: 1_000 } as const;
const dataDir = path.resolve('public/data');
const target = path.resolve('lessons/cnn/checkpoint.json');
const table = path.resolve('src/data/digit-examples-table.ts');
/** Share of the test images by which a network trained on another machine may differ. */
const tolerance = 0.005;

async function train(code: string): Promise<Float32Array> {
  const run = await runCell(code, { dataDir, params: settings });
  const shown = run.record.shownAt('weights', run.record.lastStep);
  // A run keeps the console to itself until it is disposed.
  run.dispose();
  if (run.error !== null) throw new Error(run.error.message);
  if (shown === undefined) throw new Error('The cell does not show its weights.');
  return shown.values;
}

/** One byte a number, with a scale of each tensor's own. */
function quantise(weights: Float32Array): Checkpoint['tensors'] {
  let end = 0;
  return lengthsOf(settings.filters).map((length) => {
    return packNumbers(weights.subarray(end, (end += length)), 1);
  });
}

const { test } = await loadMnist(
  async (file) => unpackFile(file, Uint8Array.from(await readFile(path.join(dataDir, file)))),
  { train: 0, validation: 0 },
  Math.random,
);

/** Of the test images, how many are read rightly. */
function countRight(weights: Float32Array): number {
  const network = networkOf(weights);
  if (network === null) throw new Error('These are the weights of no such network.');
  let right = 0;
  for (let i = 0; i < test.size; i++) {
    const { probabilities } = readImage(network, test.batch(i, 1).x);
    if (probabilities.indexOf(Math.max(...probabilities)) === test.labels[i]) right++;
  }
  return right;
}

/** The first test image of each digit, a byte a pixel. */
async function writeExamples(): Promise<void> {
  const places = Array.from({ length: 10 }, (_, digit) => test.labels.indexOf(digit));
  const lines = places.map((place) => {
    const bytes = test.images.subarray(place * 784, (place + 1) * 784);
    return `  { place: ${place}, bytes: '${toBase64(bytes)}' },`;
  });
  await writeFormatted(
    table,
    `/**
 * The first of MNIST's 10,000 test images for each digit, from 0 to 9: its place among them and its 28 × 28
 * bytes, 0 (paper) to 255 (ink), in base64. Written by scripts/cnn-checkpoint.ts.
 */
export const digitExamples: readonly { readonly place: number; readonly bytes: string }[] = [
${lines.join('\n')}
];
`,
  );
}

const { id, code, sha256 } = await readCellCode('cnn/train');
const trained = await train(code);
const right = countRight(trained);
if (process.argv.includes('--check')) {
  const keptRight = countRight(weightsOf(kept));
  const gap = Math.abs(right - kept.rightUnrounded) / test.size;
  console.log(
    `kept: ${keptRight} of ${test.size}, says ${kept.right}; trained anew: ${right}, then ${kept.rightUnrounded}`,
  );
  process.exit(keptRight === kept.right && gap <= tolerance ? 0 : 1);
}
const draft: Checkpoint = {
  ...{ cell: id, sha256 },
  ...settings,
  testImages: test.size,
  rightUnrounded: right,
  right: 0,
  tensors: quantise(trained),
};
const checkpoint = { ...draft, right: countRight(weightsOf(draft)) };
await writeFormatted(target, JSON.stringify(checkpoint));
await writeExamples();
console.log(`${checkpoint.right} of ${test.size} read rightly; ${right} before rounding`);
process.exit(0);
