/** What the text claims of the cell, over ten starts; and the figure's network beside the cell's own. */
import { describe, expect, it } from 'vitest';
import { editCell, lookAtRun, readCell } from '@/engine/testing/lesson-cells';
import { runDecoder } from '@/math/attention/decoder';
import { toRows } from '@/math/attention/matrix';
import { copy } from './checkpoints/copy';
import { reverse } from './checkpoints/reverse';
import { sort } from './checkpoints/sort';
import { tasks } from './letters';
import { readShown } from './networks';
import { unpackWeights } from './pack-weights';

const train = readCell(import.meta.url, 'train');
const verify = process.env['VERIFY'] !== undefined;
/** `npm run verify` goes through all ten. */
const seeds = Array.from({ length: verify ? 10 : 1 }, (_, i) => i + 1);
const limit = 600_000;
/** The accuracy is reported at every tenth step, beginning with the first. */
const [early, late] = [91, 591];

const changed = {
  'all parts': train,
  'one block': editCell(train, '[1, 2].map', '[1].map'),
  'one head': editCell(train, '[2, 1, 1]', '[1, 1, 1]'),
  'no residuals': editCell(train, '[2, 1, 1]', '[2, 0, 1]'),
  'no layer norm': editCell(train, '[2, 1, 1]', '[2, 1, 0]'),
  'no scale': editCell(train, '.div(Math.sqrt(16 / heads))', ''),
} as const;

describe.runIf(verify)('the network without a part', () => {
  it.each([
    ['all parts', 0.97, 1],
    ['one block', 0, 1],
    ['one head', 0, 1],
    ['no residuals', 0.4, 0.93],
    ['no layer norm', 0.55, 0.995],
    ['no scale', 0.44, 1],
  ] as const)(
    'learns to reverse with %s, and at step 91 has from %f to %f right',
    async (name, least, most) => {
      for (const seed of seeds) {
        await lookAtRun(changed[name], { params: { seed } }, ({ record }) => {
          expect(record.valueAt('accuracy', early)).toBeGreaterThanOrEqual(least - 0.005);
          expect(record.valueAt('accuracy', early)).toBeLessThanOrEqual(most);
          expect(record.valueAt('accuracy', late)).toBe(1);
        });
      }
    },
    limit,
  );
});

describe('the tasks', () => {
  /** Letters right at the end, from the least to the most of ten starts. */
  it.each([
    ['copies', { task: 0 }, 1, 1],
    ['reverses', { task: 1 }, 1, 1],
    ['sorts', { task: 2 }, 0.93, 1],
    ['does not reverse without positions', { task: 1, positions: 0 }, 0.1, 0.29],
    ['sorts without positions', { task: 2, positions: 0 }, 0.93, 1],
    ['cannot know random letters', { task: 3 }, 0, 0.1],
    ['cannot write random letters without a mask either', { task: 3, mask: 0 }, 0, 0.1],
  ] as const)(
    '%s',
    async (_, params, least, most) => {
      for (const seed of seeds) {
        await lookAtRun(train, { params: { ...params, seed } }, ({ record }) => {
          expect(record.valueAt('accuracy', late)).toBeGreaterThanOrEqual(least - 0.005);
          expect(record.valueAt('accuracy', late)).toBeLessThanOrEqual(most);
          if (params.task !== 3) return;
          const cheats = 'mask' in params;
          expect(record.valueAt('loss', late)).toBeGreaterThan(cheats ? 0.5 : 3.1);
          expect(record.valueAt('loss', late)).toBeLessThan(cheats ? 0.75 : 3.4);
        });
      }
    },
    limit,
  );
});

it(
  'shows weights with which the figure computes what the cell computes',
  () => {
    const look = editCell(
      train,
      "show('parts'",
      "show('z', logits(all).slice([0, 0], [1, 5])); show('text', all.slice([0, 0], [1, 10])); show('parts'",
    );
    // Weights are shown after a step, and so are these logits.
    return lookAtRun(look, { maxSteps: 11 }, ({ record }) => {
      const shown = (name: string) => record.shownNear(name, 11)!;
      const network = readShown(shown('weights'), shown('parts').values)!;
      const { logits } = runDecoder([...shown('text').values], network.weights, network.parts);
      const ours = toRows(logits).slice(5).flat();
      const theirs = [...shown('z').values];
      for (const [i, z] of ours.entries()) expect(z).toBeCloseTo(theirs[i]!, 3);
    });
  },
  limit,
);

describe.runIf(verify)('the saved networks', () => {
  it.each([
    ['copy', copy],
    ['reverse', reverse],
    ['sort', sort],
  ] as const)(
    'are what the cell trains: %s',
    (task, saved) =>
      lookAtRun(train, { params: { task: tasks.indexOf(task) } }, ({ record }) => {
        expect(saved.step).toBe(late);
        expect(record.valueAt('loss', late)).toBeCloseTo(saved.loss, 2);
        const { values } = record.shownNear('weights', late)!;
        const kept = unpackWeights(saved.weights);
        const gap = values.reduce((sum, w, i) => sum + Math.abs(w - kept[i]!), 0) / values.length;
        expect(gap).toBeLessThan(0.02);
      }),
    limit,
  );
});
