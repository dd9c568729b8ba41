/** The page answers whatever a cell says, and however much of it; and Stop answers meanwhile. */
import { longestTask } from './fixtures/page-thread';
import { expect, test } from './fixtures/test';
import type { Cell, CellState } from './fixtures/cell';

const imports = `import * as tf from '@tensorflow/tfjs';
import { display, report, show, step } from 'gradient-lab';
`;

/** Goes on until it is stopped, and says little. */
const quiet = `${imports}for (let i = 0; await step(); i++) report({ i });`;

const loud: readonly { readonly what: string; readonly code: string; readonly end: CellState }[] = [
  {
    what: 'a tensor of a million numbers shown, and one of nine million displayed',
    code: 'show("large", tf.randomNormal([1024, 1024]));\ndisplay(tf.ones([3000, 3000]));',
    end: 'done',
  },
  {
    what: 'a table of 100,000 rows',
    code: 'console.table(Array.from({ length: 100_000 }, (_, i) => ({ i, square: i * i })));',
    end: 'done',
  },
  {
    what: 'a line of ten million characters',
    code: 'console.log("loud ".repeat(2_000_000));',
    end: 'done',
  },
  {
    what: 'five thousand series',
    code: `while (await step(3)) {
  report(Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => ["series " + i, i])));
}`,
    end: 'done',
  },
  {
    what: 'an error with a name of a million characters',
    code: 'throw Object.assign(new Error("short"), { name: "Loud".repeat(250_000) });',
    end: 'error',
  },
  {
    what: 'loops of steps in one another',
    code: `while (await step(20)) {
  for (let i = 0; await step(100); i++) report({ i, root: Math.sqrt(i) });
}`,
    end: 'done',
  },
];

const endless = `${imports}const large = tf.randomNormal([300, 300]);
for (let i = 0; await step(); i++) {
  report(Object.fromEntries(Array.from({ length: 200 }, (_, n) => ["series " + n, i])));
  show("large " + (i % 30), large);
  console.log("loud ".repeat(10_000), i);
}`;

/** What a cell may hold the page for, in ms of CPU time. */
const most = 100;

let cell: Cell;

test.beforeEach(async ({ openLesson }) => {
  cell = await (await openLesson('neuron', 'en')).cell('gates').open();
  await cell.chooseBackend('cpu');
});

/** @param task the longest task of the page's thread, in ms */
function expectAlive(task: number, beside: string): void {
  const description = `${Math.round(task)} ms beside ${beside}`;
  test.info().annotations.push({ type: 'longest task', description });
  // What shares a core with others loses its caches to them, and takes longer by its own time too.
  expect.soft(task, `ms of the page’s thread, beside ${beside}`).toBeLessThan(3 * most);
}

/** Stops a cell that goes on. @returns how long that took, in ms */
async function stop(code: string, series: string): Promise<number> {
  await cell.write(code);
  await cell.press('run');
  await expect.poll(() => cell.readMetric(series)).toBeGreaterThan(5);
  const stopped = cell.timeUntil('stopping', ['idle', 'done']);
  await cell.press('stop');
  return stopped;
}

test('the page goes on beside a cell that says very much', async ({ page }) => {
  for (const { what, code, end } of loud) {
    await test.step(what, async () => {
      await cell.write(imports + code);
      const task = await longestTask(page, async () => {
        await cell.press('run');
        await cell.waitFor('done', 'error');
      });
      await cell.waitFor(end);
      expectAlive(task, what);
    });
  }
});

test('Stop answers beside a cell that never falls silent', async ({ page }) => {
  // A busy machine stops a quiet cell late as well.
  const quietStop = await stop(quiet, 'i');
  const task = await longestTask(page, async () => {
    expect(await stop(endless, 'series 0')).toBeLessThan(1_000 + 5 * quietStop);
  });
  expectAlive(task, 'all of these at once');
});
