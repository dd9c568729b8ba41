/**
 * The run that the lesson on a small GPT shows before anything is trained: made by the lesson's own cell, as a
 * reader's Run does, but in Node on one thread (`npx tsx scripts/gpt-run.ts`). It writes down losses, samples, and
 * the weights at the steps that the cell marks, a byte each; then `npm run data -- --accept` packs them. With
 * `--check`, which `npm run verify` adds, the cell is trained once more and compared.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Points, RecordedRun } from '../lessons/gpt/recorded';
import { encodeRows, rowWidths, weightsFile } from '../src/data/row-weights';
import { runCell, type HarnessRun } from '../src/engine/testing/node-harness';
import { readCellCode } from './cell-code';
import { writeFormatted } from './write-formatted';

const dataDir = path.resolve('public/data');
const folder = path.resolve('lessons/gpt/shipped');
const file = path.join(folder, 'run.json');
/** Steps whose losses are kept as one mean. */
const together = 20;
/** By which the loss on the held-out text may differ on another machine. */
const tolerance = 0.03;

const { id, code, sha256 } = await readCellCode('gpt/train');

async function train(): Promise<{ run: HarnessRun; minutes: number }> {
  const before = process.cpuUsage();
  const run = await runCell(code, { dataDir });
  // Of the processor, which is what a machine with nothing else to do takes for one thread.
  const used = process.cpuUsage(before);
  // A run keeps the console to itself until it is disposed.
  run.dispose();
  if (run.error !== null) throw new Error(run.error.message);
  return { run, minutes: (used.user + used.system) / 60e6 };
}

function round(value: number): number {
  return Number(value.toFixed(4));
}

function meansOf({ steps, values }: Points): Points {
  const ends = steps.filter((step) => step % together === 0);
  return {
    steps: ends,
    values: ends.map((end) => {
      const own = values.slice(end - together, end);
      return round(own.reduce((sum, value) => sum + value, 0) / own.length);
    }),
  };
}

const { run, minutes } = await train();
const { record, logs } = run;
const held = record.series('held out');
const last = held.values.at(-1)!;
process.stdout.write(
  `${record.lastStep} steps in ${minutes.toFixed(1)} minutes, held-out loss ${last}\n`,
);

if (process.argv.includes('--check')) {
  const kept = JSON.parse(await readFile(file, 'utf8')) as RecordedRun;
  if (kept.sha256 !== sha256) throw new Error('The cell is not the one that was recorded.');
  const gap = Math.abs(last - kept.moments.at(-1)!.held);
  process.stdout.write(`kept: ${kept.moments.at(-1)!.held}\n`);
  process.exit(gap <= tolerance ? 0 : 1);
}

await mkdir(folder, { recursive: true });
for (const name of await readdir(folder)) await rm(path.join(folder, name));
const moments = [];
for (const { text } of logs) {
  const [, stamp, sample] = /^(\d+): ([^]*)$/.exec(text) ?? [];
  if (stamp === undefined) continue;
  const step = Number(stamp);
  const shown = record.shownAt('weights', step);
  if (shown?.step !== step) throw new Error(`The cell showed no weights at step ${step}.`);
  await writeFile(
    path.join(folder, path.basename(weightsFile('gpt', step))),
    encodeRows(shown.values, rowWidths.gpt),
  );
  moments.push({ step, held: round(record.valueAt('held out', step)!), sample: sample! });
}
const signs = record.shownAt('signs', record.lastStep)!.values;
const kept: RecordedRun = {
  cell: id,
  ...{ sha256, steps: record.lastStep, minutes: Number(minutes.toFixed(1)) },
  parameters: record.shownAt('weights', record.lastStep)!.values.length,
  signs: String.fromCodePoint(...signs),
  loss: meansOf(record.series('loss')),
  held: { steps: held.steps, values: held.values.map(round) },
  moments,
};
await writeFormatted(file, JSON.stringify(kept));
process.exit(0);
