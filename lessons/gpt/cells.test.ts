/** The figures' network beside the cell's own, and what the text claims of the cell. */
import { expect, it } from 'vitest';
import { editCell, lookAtRun, readCell } from '@/engine/testing/lesson-cells';
import { runCell } from '@/engine/testing/node-harness';
import { rowOf } from '@/math/attention/matrix';
import { nextLogits, readShown, readText } from './networks';

const train = readCell(import.meta.url, 'train');
const dataDir = 'public/data';

it('shows weights with which the figures compute what the cell computes', () => {
  const look = editCell(
    train,
    "show('weights', tf.concat(all));",
    "show('weights', tf.concat(all)); const ids = held.slice(0, 64).expandDims(0); show('ids', ids); show('z', logits(ids));",
  );
  return lookAtRun(look, { dataDir, maxSteps: 1 }, ({ record, logs }) => {
    const [weights, signs, parts, ids, z] = ['weights', 'signs', 'parts', 'ids', 'z'].map((name) =>
      record.shownNear(name, 1)!,
    );
    const gpt = readShown(weights!, signs!, parts!)!;
    const trace = readText(gpt, [...ids!.values]);
    const { columns } = trace.logits;
    for (const row of [0, 1, 40]) {
      rowOf(trace.logits, row).forEach((logit, i) =>
        expect(logit).toBeCloseTo(z!.values[row * columns + i]!, 3),
      );
    }
    nextLogits(trace).forEach((logit, i) =>
      expect(logit).toBeCloseTo(z!.values[63 * columns + i]!, 3),
    );
    expect(logs.at(-1)!.text).toMatch(/^1: \n/);
  });
});

it('learns from a text of the reader’s, in any script', () => {
  const poem = '床前明月光疑是地上霜举头望明月低头思故乡春眠不觉晓处处闻啼鸟';
  const own = editCell(
    train,
    'const own: string = ``',
    `const own: string = '${poem}\\n'.repeat(120)`,
  );
  return lookAtRun(own, { dataDir, maxSteps: 1 }, ({ record }) => {
    const signs = record.shownNear('signs', 1)!.values;
    expect(String.fromCodePoint(...signs)).toContain('霜');
    expect(record.valueAt('held out', 1)).toBeGreaterThan(2);
  });
});

it('says what to do with a text that is too short', async () => {
  const own = editCell(
    train,
    'const own: string = ``',
    'const own: string = `To be, or not to be`',
  );
  const run = await runCell(own, { dataDir, maxSteps: 1 });
  run.dispose();
  expect(run.error?.message).toMatch(/has 19 characters.*Paste a longer one/);
});

it('goes on from the weights that come with the page', () => {
  const on = editCell(train, '[1, 1, 0]', '[1, 1, 1]');
  return lookAtRun(on, { dataDir, maxSteps: 1 }, ({ record }) => {
    expect(record.valueAt('held out', 1)).toBeLessThan(2);
  });
});

it('goes on from them with a text of the reader’s, whatever its characters', async () => {
  const heldAt1 = (goOn: 0 | 1, text: string) => {
    const own = editCell(train, 'const own: string = ``', `const own: string = ${text}`);
    return lookAtRun(
      editCell(own, '[1, 1, 0]', `[1, 1, ${goOn}]`),
      { dataDir, maxSteps: 1 },
      ({ record }) => record.valueAt('held out', 1)!,
    );
  };
  // English of another kind, with digits and marks that the sonnets lack.
  const english = JSON.stringify(
    'In 1846 the thing was told again, and all who heard it went away in fear & wonder. '.repeat(
      45,
    ),
  );
  expect(await heldAt1(1, english)).toBeLessThan((await heldAt1(0, english)) - 1);
  const poem = "'床前明月光，疑是地上霜。举头望明月，低头思故乡。'.repeat(130)";
  expect(await heldAt1(1, poem)).toBeLessThan(Math.log(23) + 1);
});
