/**
 * Runs the cell `rhyme` of the lesson on recurrent networks to its end and writes the weights that it ends with
 * into `lessons/rnn/rhyme-weights.ts`, in 16-bit whole numbers. The lesson's test trains anew and compares
 * (`npm run verify`).
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCell } from '../src/engine/testing/node-harness';
import { packNumbers } from '../src/math/packed-numbers';

const cell = await readFile(path.resolve('lessons/rnn/cells/rhyme.ts'), 'utf8');
const run = await runCell(cell, {});
if (run.error !== null) throw new Error(run.error.message);
const lines = ['W', 'U', 'b', 'V', 'c'].map((name) => {
  const shown = run.record.shownNear(name, run.record.lastStep);
  if (shown === undefined) throw new Error(`The cell has not shown ${name}.`);
  const { scale, bytes } = packNumbers(shown.values, 2);
  return `  ${name}: {\n    shape: [${shown.shape.join(', ')}],\n    scale: ${scale},\n    bytes: '${bytes}',\n  },\n`;
});
const steps = run.record.lastStep;
run.dispose();
const target = path.resolve('lessons/rnn/rhyme-weights.ts');
await writeFile(
  target,
  `/** The weights of the cell \`rhyme\` after ${steps} steps, as \`npx tsx scripts/record-rhyme.ts\` writes them. */
import type { PackedNumbers } from '@/math/packed-numbers';

export const recordedSteps = ${steps};

export const rhymeWeights = {
${lines.join('')}} as const satisfies Readonly<Record<string, PackedNumbers & { shape: readonly number[] }>>;
`,
);
console.log(`${path.relative('.', target)}: ${steps} steps`);
process.exit(0);
