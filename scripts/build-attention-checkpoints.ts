/**
 * Trains the Transformer of the lesson on attention by its own cell, once for each task, and keeps
 * its weights, so that the figure has something to show before the reader trains one
 * (`npx tsx scripts/build-attention-checkpoints.ts`). `npm run verify` trains them again and compares.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { tasks } from '../lessons/attention/letters';
import { packWeights } from '../lessons/attention/pack-weights';
import { runCell } from '../src/engine/testing/node-harness';

const lesson = new URL('../lessons/attention/', import.meta.url);

async function main(): Promise<void> {
  const code = await readFile(new URL('cells/train.ts', lesson), 'utf8');
  for (const [task, name] of tasks.entries()) {
    const run = await runCell(code, { params: { task } });
    run.dispose();
    if (run.error !== null) throw new Error(run.error.message);
    const { lastStep: steps } = run.record;
    const weights = run.record.shownNear('weights', steps)!;
    const [loss, accuracy] = ['loss', 'accuracy'].map((it) =>
      run.record.valueAt(it, weights.step)!,
    );
    console.log(`${name}: step ${weights.step}, loss ${loss!.toFixed(4)}, accuracy ${accuracy}`);
    await writeFile(
      new URL(`checkpoints/${name}.ts`, lesson),
      `/** Made by scripts/build-attention-checkpoints.ts from the lesson’s cell, first start. */
import type { Checkpoint } from '../networks';

export const ${name}: Checkpoint = {
  step: ${weights.step},
  loss: ${loss!.toFixed(4)},
  weights:
    '${packWeights(weights.values)}',
};
`,
    );
  }
}

void main().then(() => process.exit(0));
