/**
 * Runs the GAN lesson's cell of digits to its end and keeps what it showed, with the generator that it
 * trained, in `lessons/gan/recorded-run.json`. A classifier trained on real digits says how many of 1000
 * fresh samples it knows for sure, and which digits they are; no test image is used.
 * `--check` (part of `npm run verify`) runs it again and holds the new run to the same words as the kept one.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { runCell, type HarnessRun } from '../src/engine/testing/node-harness';
import { packNumbers, toBase64 } from '../src/math/packed-numbers';
import { readCellCode } from './cell-code';

const file = path.resolve('lessons/gan/recorded-run.json');
const dataDir = path.resolve('public/data');
/** Steps whose samples are kept; the cell shows some at each of them. */
const moments = [1, 51, 101, 201, 301, 401, 601, 801, 1201, 1601, 2201, 2801, 3751];
const samples = 1000;
const pixels = 28 * 28;
/** What the lesson says of the run. */
const wanted = { sure: 0.5, rarest: 20 };

interface Served {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

const judgeCell = `
import * as tf from '@tensorflow/tfjs';
import { data, serve, step } from 'gradient-lab';
const { train, validation } = await data.mnist({ validation: 5_000, test: 0 });
const { conv2d, maxPooling2d, flatten, dense } = tf.layers;
const model = tf.sequential();
model.add(conv2d({ inputShape: [28, 28, 1], filters: 16, kernelSize: 3, activation: 'relu' }));
model.add(maxPooling2d({ poolSize: 2 }));
model.add(conv2d({ filters: 32, kernelSize: 3, activation: 'relu' }));
model.add(maxPooling2d({ poolSize: 2 }));
model.add(flatten());
model.add(dense({ units: 10 }));
const adam = tf.train.adam(0.002);
const lossOf = (x, y) => tf.losses.softmaxCrossEntropy(y, model.apply(x)).asScalar();
while (await step(1700)) {
  const { x, y } = train.next(64);
  adam.minimize(() => lossOf(x, y));
  tf.dispose([x, y]);
}
serve('real', () => validation.batch(0, 1000).x);
serve('judge', (values) => model.predict(tf.tensor4d(values, [values.length / 784, 28, 28, 1])).softmax());
`;

function mustRun(run: HarnessRun): HarnessRun {
  if (run.error !== null) throw new Error(run.error.message);
  return run;
}

interface Verdict {
  /** Share of the images to which one digit is given more than 0.9. */
  readonly sure: number;
  /** How many of those are each digit. */
  readonly digits: readonly number[];
}

function judge({ values }: Served): Verdict {
  const digits = new Array<number>(10).fill(0);
  let sure = 0;
  for (let i = 0; i < values.length; i += 10) {
    const row = values.slice(i, i + 10);
    const top = row.reduce((best, p, digit) => (p > row[best]! ? digit : best), 0);
    if (row[top]! <= 0.9) continue;
    sure++;
    digits[top] = digits[top]! + 1;
  }
  return { sure: sure / (values.length / 10), digits };
}

/** Sixteen greys, two pixels a byte. */
function packGreys(images: readonly ArrayLike<number>[]): string {
  const bytes = images.flatMap((image) =>
    Array.from({ length: image.length / 2 }, (_, i) => {
      const [first, second] = [image[2 * i]!, image[2 * i + 1]!].map((v) => Math.round(15 * v));
      return first! * 16 + second!;
    }),
  );
  return toBase64(Uint8Array.from(bytes));
}

function packWeights({ shape, values }: Served) {
  return { shape, ...packNumbers(values, 1) };
}

/** Normalisation by fixed means and variances, as one factor and one shift a channel. */
function foldNorm([gamma, beta, mean, variance]: readonly Served[]) {
  const factor = gamma!.values.map((g, i) => g / Math.sqrt(variance!.values[i]! + 1e-3));
  const shift = beta!.values.map((b, i) => b - factor[i]! * mean!.values[i]!);
  return { factor, shift };
}

const { id, code: cell, sha256 } = await readCellCode('gan/digits');
const extra = `
serve('more', () => make(draw(${samples}), false));
serve('layers', () => G.layers.map((layer) => layer.getWeights().map((w) => w.clone())));
`;
// Before the loop, so that it is served while it trains.
const before = process.cpuUsage();
const run = mustRun(
  await runCell(
    cell.replace('report, show,', 'report, serve, show,').replace('for (let i = 0;', `${extra}$&`),
    { dataDir },
  ),
);
// Of the processor, which is what a machine with nothing else to do takes for one thread.
const used = process.cpuUsage(before);
const minutes = (used.user + used.system) / 60e6;
const more = (await run.ask('more')) as Served;
const layers = (await run.ask('layers')) as Served[][];
const { record } = run;
const sheets = moments.map((step) => {
  const shown = record.shownAt('samples', step);
  if (shown?.step !== step) throw new Error(`The cell showed no samples at step ${step}.`);
  return Array.from(shown.values);
});
const lastStep = record.lastStep;
run.dispose();

const judging = mustRun(await runCell(judgeCell, { dataDir }));
const real = (await judging.ask('real')) as Served;
async function ask(values: Float32Array): Promise<Verdict> {
  return judge((await judging.ask('judge', values)) as Served);
}
const verdict = await ask(more.values);
const onReal = await ask(real.values);
judging.dispose();
tf.disposeVariables();

process.stdout.write(
  `${lastStep} steps in ${minutes.toFixed(1)} minutes; sure of ${(100 * verdict.sure).toFixed(1)} % of ${samples} samples ` +
    `(of real digits: ${(100 * onReal.sure).toFixed(1)} %); ${verdict.digits.join(', ')}\n`,
);
const holds = verdict.sure >= wanted.sure && Math.min(...verdict.digits) >= wanted.rarest;
if (process.argv.includes('--check')) {
  const kept = JSON.parse(await readFile(file, 'utf8')) as { sha256: string };
  if (kept.sha256 !== sha256) throw new Error('The cell is not the one that was recorded.');
} else {
  const [dense, firstNorm, , , up, secondNorm, , last] = layers;
  const fold = (weights: readonly Served[], norm: readonly Served[], channels: number) => {
    const { factor, shift } = foldNorm(norm);
    const [kernel, bias] = weights;
    return {
      kernel: packWeights(kernel!),
      factor: Array.from(factor, (v) => Number(v.toPrecision(5))),
      shift: Array.from(shift, (v, i) =>
        Number((v + factor[i]! * bias!.values[i % channels]!).toPrecision(5)),
      ),
    };
  };
  const kept = {
    cell: id,
    ...{ sha256, steps: lastStep, minutes: Number(minutes.toFixed(1)) },
    ...{ moments, images: sheets[0]!.length / pixels, samples },
    ...{ verdict, onReal, sheets: sheets.map((sheet) => packGreys([sheet])) },
    generator: {
      dense: fold(dense!, firstNorm!, dense![1]!.values.length),
      up: fold(up!, secondNorm!, up![1]!.values.length),
      last: { kernel: packWeights(last![0]!), bias: last![1]!.values[0] },
    },
  };
  await writeFile(file, `${JSON.stringify(kept)}\n`);
}
process.exit(holds ? 0 : 1);
