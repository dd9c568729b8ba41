/**
 * Trains the cells of the lesson on autoencoders as a reader's Run does, but in Node, and writes what its figures
 * show before the reader has trained anything: weights a byte each, the codes of the validation digits, and some
 * of these digits. `npm run verify` trains them anew and compares.
 */
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeDigits, imagePixels, mnistFile } from '../src/data/mnist-format';
import { unpackFile } from '../src/data/packed-files';
import { runCell, type HarnessRun } from '../src/engine/testing/node-harness';
import { chains } from '../src/engine/wire/questions/chains';
import { ask } from '../src/engine/wire/questions/kind';
import { packChain, shapeOf } from '../src/math/dense-chain';
import { toBase64 } from '../src/math/packed-numbers';
import { writeFormatted } from './write-formatted';

const dataDir = path.resolve('public/data');
const lesson = path.resolve('lessons/autoencoder');
const target = path.join(lesson, 'shipped');
/** Of the 60,000 the cells hold the last ones back; the first of each digit among them is shown. */
const held = 500;

async function train(cell: string): Promise<HarnessRun> {
  const code = await readFile(path.join(lesson, `cells/${cell}.ts`), 'utf8');
  const run = await runCell(code, { dataDir });
  if (run.error) throw new Error(run.error.message);
  return run;
}

async function pack(run: HarnessRun, name: string) {
  const chain = (await ask(run, chains, 'read', name))!;
  return { shape: shapeOf(chain), weights: toBase64(packChain(chain)) };
}

/** The first two numbers of each code in hundredths, two bytes each. */
async function codesOf(run: HarnessRun, name: string): Promise<string> {
  const { width, values } = (await ask(run, chains, 'run', name))!;
  const bytes = new DataView(new ArrayBuffer(4 * held));
  for (let i = 0; i < 2 * held; i++) {
    const value = values[Math.floor(i / 2) * width + (i % 2)]!;
    bytes.setInt16(2 * i, Math.round(100 * value), true);
  }
  return toBase64(new Uint8Array(bytes.buffer));
}

async function write(name: string, madeFrom: string, contents: object): Promise<void> {
  await mkdir(target, { recursive: true });
  await writeFormatted(
    path.join(target, `${name}.json`),
    JSON.stringify({ madeBy: 'scripts/build-autoencoder.ts', madeFrom, ...contents }),
  );
}

const file = mnistFile('train', 11);
const bytes = await readFile(path.join(dataDir, file));
const { images, labels } = decodeDigits(await unpackFile(file, new Uint8Array(bytes)), file);
const first = labels.length - held;
const last = [...labels.subarray(first)];
const places = [...Array(10).keys()].map((digit) => last.indexOf(digit));
const shown = places.map((i) =>
  images.subarray((first + i) * imagePixels, (first + i + 1) * imagePixels),
);
await write('digits', 'MNIST, the last 500 training images', {
  labels: last.join(''),
  places,
  images: toBase64(Buffer.concat(shown)),
});

const plane = await train('plane');
await write('plane', 'cells/plane.ts', {
  steps: plane.record.lastStep,
  plain: { codes: await codesOf(plane, 'encoder'), decoder: await pack(plane, 'decoder') },
  variational: { codes: await codesOf(plane, 'encoderV'), decoder: await pack(plane, 'decoderV') },
});
plane.dispose();

const denoise = await train('denoise');
await write('denoise', 'cells/denoise.ts', {
  steps: denoise.record.lastStep,
  denoiser: await pack(denoise, 'denoiser'),
});
process.exit(0);
