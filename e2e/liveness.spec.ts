/** The page answers whatever a cell says, and however much of it; and Stop answers meanwhile. */
import { longestGap } from './fixtures/page-thread';
import { expect, test } from './fixtures/test';
import type { Cell, CellState } from './fixtures/cell';

const imports = `import * as tf from '@tensorflow/tfjs';
import { display, report, show, step } from 'gradient-lab';
`;

/** Goes on for about as long as the cells below, and says little. */
const quiet = `${imports}for (let i = 0; i < 20; i++) {
  await new Promise((resolve) => setTimeout(resolve, 50));
  report({ i });
}`;

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

/** What a cell may hold the page for, in ms, where nothing else holds the machine. */
const most = 100;

let cell: Cell;
let quietGap: number;

test.beforeEach(async ({ openLesson, page }) => {
  cell = await (await openLesson('neuron', 'en')).cell('gates').open();
  await cell.chooseBackend('cpu');
  await cell.write(quiet);
  await cell.runToEnd();
  // The second run: what the first loads is not what is asked here.
  quietGap = await longestGap(page, () => cell.runToEnd());
});

/** @param gap the longest time between two frames of the page, in ms */
function expectAlive(gap: number, beside: string): void {
  const description = `${Math.round(gap)} ms beside ${beside} (${Math.round(quietGap)} ms beside little)`;
  test.info().annotations.push({ type: 'gap', description });
  // A busy machine makes the page wait for its turn, beside a quiet cell too.
  expect.soft(gap, `ms between two frames, beside ${beside}`).toBeLessThan(2 * most + 5 * quietGap);
}

test('the page goes on beside a cell that says very much', async ({ page }) => {
  for (const { what, code, end } of loud) {
    await test.step(what, async () => {
      await cell.write(imports + code);
      const gap = await longestGap(page, async () => {
        await cell.press('run');
        await cell.waitFor('done', 'error');
      });
      await cell.waitFor(end);
      expectAlive(gap, what);
    });
  }
});

test('Stop answers beside a cell that never falls silent', async ({ page }) => {
  await cell.write(endless);
  const gap = await longestGap(page, async () => {
    await cell.press('run');
    await expect.poll(() => cell.readMetric('series 0')).toBeGreaterThan(5);
    const stopped = cell.timeUntil('stopping', ['idle', 'done']);
    await cell.press('stop');
    expect(await stopped).toBeLessThan(1_000 + 5 * quietGap);
  });
  expectAlive(gap, 'all of these at once');
});
