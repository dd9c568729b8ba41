/**
 * The three networks that the lesson on LSTM and GRU shows before anything is trained: its cell `remember`, once of
 * each kind, with all other sliders as they stand, two bytes a weight (`npx tsx scripts/lstm-gru-checkpoint.ts`).
 * With `--check`, which `npm run verify` adds, they are trained once more and held to the accuracy of those kept.
 */
import path from 'node:path';
import {
  checkpoint as kept,
  kinds,
  weightNames,
  type Checkpoint,
} from '../lessons/lstm-gru/networks';
import { runCell } from '../src/engine/testing/node-harness';
import { packNumbers } from '../src/math/packed-numbers';
import { readCellCode } from './cell-code';
import { writeFormatted } from './write-formatted';

const target = path.resolve('lessons/lstm-gru/checkpoint.json');
/** By how much the accuracy may differ on another machine: a network knows the symbol, or guesses. */
const tolerance = 0.1;
/** The accuracy is that of so many batches at the end. */
const late = 20;

const { id, code, sha256 } = await readCellCode('lstm-gru/remember');

async function train(kind: number) {
  const run = await runCell(code, { params: { kind } });
  const { record, error } = run;
  const steps = record.lastStep;
  const accuracies = Array.from({ length: late }, (_, i) => record.valueAt('accuracy', steps - i)!);
  const tensors = weightNames.map((name) => {
    const shown = record.shownNear(name, steps);
    if (shown === undefined) throw new Error(`The cell has not shown ${name}.`);
    return { shape: [...shown.shape], ...packNumbers(Float32Array.from(shown.values), 2) };
  });
  run.dispose();
  if (error !== null) throw new Error(error.message);
  const accuracy = accuracies.reduce((sum, value) => sum + value, 0) / late;
  console.log(`${kinds[kind]}: ${steps} steps, ${accuracy.toFixed(3)} right at the end`);
  return { steps, network: { accuracy, tensors } };
}

const trained: Awaited<ReturnType<typeof train>>[] = [];
for (const kind of kinds.keys()) trained.push(await train(kind));
if (process.argv.includes('--check')) {
  const holds = kinds.every((kind, i) => {
    const gap = trained[i]!.network.accuracy - kept.networks[kind].accuracy;
    return Math.abs(gap) <= tolerance;
  });
  process.exit(holds && sha256 === kept.sha256 ? 0 : 1);
}
const [rnn, lstm, gru] = trained.map(({ network }) => network);
const draft: Checkpoint = {
  ...{ cell: id, sha256, steps: trained[0]!.steps },
  networks: { rnn: rnn!, lstm: lstm!, gru: gru! },
};
await writeFormatted(target, JSON.stringify(draft));
process.exit(0);
