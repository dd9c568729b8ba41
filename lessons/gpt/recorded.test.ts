/** The run that ships with the lesson: that it is of the cell as it stands, and what the text says of it. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadRows } from '@/data/row-weights';
import { loadText } from '@/data/text';
import { unpackFile } from '@/data/packed-files';
import { rowOf } from '@/math/attention/matrix';
import { crossEntropy } from '@/math/softmax';
import { splitText } from '@/math/language/characters';
import { context, encode, readSaved, readText, type Gpt } from './networks';
import { loadRun, type RecordedRun } from './recorded';

let run: RecordedRun;
let held: readonly number[];

async function fetchPacked(file: string) {
  const bytes = await readFile(path.resolve('public/data', file));
  return unpackFile(file, Uint8Array.from(bytes));
}

beforeAll(async () => {
  run = await loadRun();
  held = encode(
    splitText(await loadText(fetchPacked, 'sonnets')).validation,
    Array.from(run.signs),
  );
});

/** On six of the 64 windows that the cell judges by. */
function lossOf(gpt: Gpt): number {
  const windows = Array.from({ length: 6 }, (_, i) =>
    Math.floor((12 * i * (held.length - context - 1)) / 63),
  );
  const losses = windows.flatMap((start) => {
    const { logits } = readText(gpt, held.slice(start, start + context));
    return Array.from({ length: context }, (_, i) =>
      crossEntropy(rowOf(logits, i), held[start + i + 1]!),
    );
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

describe('the recorded run', () => {
  it('has a network of this size at every moment, which predicts as well as was recorded', async () => {
    expect(run.parameters).toBe((2 * run.signs.length + context + 4 * 12 * 64) * 64);
    for (const { step, held: recorded, sample } of run.moments) {
      expect(sample).toHaveLength(200);
      if (![1, 500, run.steps].includes(step)) continue;
      const values = await loadRows(fetchPacked, 'gpt', step);
      expect(values).toHaveLength(run.parameters);
      // On other characters than the cell judged by, and with a byte a weight.
      expect(Math.abs(lossOf(readSaved(values, Array.from(run.signs))) - recorded)).toBeLessThan(
        0.15,
      );
    }
  });
});
