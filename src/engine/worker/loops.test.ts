/** Loops of `step` in cells: within one another, one after the other, left early and at once. */
import { describe, expect, it } from 'vitest';
import { runCell, type HarnessOptions } from '../testing/node-harness';
import { readFrames } from './call-site';

/** Lines that a cell prints; a run that would never end is stopped, which fails the test. */
async function printed(body: string, options: HarnessOptions = {}): Promise<string[]> {
  const run = await runCell(`import { param, report, step } from 'gradient-lab';\n${body}`, {
    maxSteps: 500,
    ...options,
  });
  expect(run.error).toBeNull();
  expect(run.stopped).toBe(false);
  return run.logs.map(({ text }) => text);
}

describe('loops within one another', () => {
  it('do each its own number of steps, on one counter', async () => {
    const run = await runCell(`
      import { report, step } from 'gradient-lab';
      for (let e = 0; await step(3); e++) {
        while (await step(4)) report({ inner: e });
        report({ outer: e });
      }
      console.log('end');
    `);
    expect(run.logs.map(({ text }) => text)).toEqual(['end']);
    const { steps, values } = run.record.series('inner');
    expect(values).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2]);
    // The step of the outer loop itself comes before the four of the inner one.
    expect(steps).toEqual([2, 3, 4, 5, 7, 8, 9, 10, 12, 13, 14, 15]);
    expect(run.record.series('outer')).toMatchObject({ steps: [5, 10, 15], values: [0, 1, 2] });
    expect(run.batches.at(-1)).toMatchObject({ step: 15, total: null });
    expect(run.batches.at(-1)?.loops).toEqual([{ done: 3, limit: 3 }]);
  });

  it('with equal limits, three deep, and without a limit outside', async () => {
    expect(
      await printed(`
        let [a, b, c] = [0, 0, 0];
        while (await step(2)) { a++; while (await step(2)) { b++; while (await step(2)) c++; } }
        console.log(a, b, c);
        let [outer, inner] = [0, 0];
        while (await step()) { while (await step(3)) inner++; if (++outer === 4) break; }
        console.log(outer, inner);
      `),
    ).toEqual(['2 4 8', '4 12']);
  });

  it('begin anew where the inner one was left early', async () => {
    expect(
      await printed(`
        const counts: number[] = [];
        for (let e = 0; await step(3); e++) {
          let n = 0;
          while (await step(4)) if (++n === 2 + e) break;
          counts.push(n);
        }
        console.log(counts.join());
      `),
    ).toEqual(['2,3,4']);
  });

  it('through a function of the cell, called from two places, and within itself', async () => {
    expect(
      await printed(`
        let n = 0;
        async function epoch(most: number) { while (await step(5)) if (++n % most === 0) break; }
        while (await step(2)) await epoch(99);
        console.log(n);
        n = 0;
        await epoch(2);
        await epoch(99);
        console.log(n);
        let calls = 0;
        async function inside(depth: number) {
          while (await step(2)) { calls++; if (depth > 0) await inside(depth - 1); }
        }
        await inside(1);
        console.log(calls);
        const next = (limit: number) => step(limit);
        let m = 0;
        while (await next(3)) while (await next(4)) m++;
        console.log(m);
      `),
    ).toEqual(['10', '7', '6', '12']);
  });

  it('follow a limit that a slider moves', async () => {
    const run = await runCell(
      `import { param, report, step } from 'gradient-lab';
       let n = 0;
       while (await step(param('steps', 300))) report({ n: ++n });
       console.log(n);`,
      {
        speed: 1000,
        onEvent: (event, send) => {
          if (event.type === 'batch' && event.step > 2)
            send({ type: 'param', name: 'steps', value: 1 });
        },
      },
    );
    expect(Number(run.logs.at(-1)?.text)).toBeLessThan(300);
    expect(run.stopped).toBe(false);
  });
});

describe('loops one after the other', () => {
  it('count on, and say where the present one ends', async () => {
    const run = await runCell(`
      import { report, step } from 'gradient-lab';
      while (await step(5)) report({ a: 1 });
      while (await step(7)) report({ b: 1 });
    `);
    expect(run.record.series('a').steps).toEqual([1, 2, 3, 4, 5]);
    expect(run.record.series('b').steps).toEqual([6, 7, 8, 9, 10, 11, 12]);
    expect(run.batches.at(-1)).toMatchObject({ step: 12, total: 12, loops: [] });
  });
});

describe('loops at once', () => {
  it('in two functions do each its own number of steps', async () => {
    expect(
      await printed(`
        const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
        let [a, b] = [0, 0];
        async function first() { while (await step(6)) { a++; await pause(1); } }
        async function second() { while (await step(9)) { b++; if (b % 3 === 0) await pause(0); } }
        await Promise.all([first(), second()]);
        console.log(a, b);
      `),
    ).toEqual(['6 9']);
  });

  it('keep the loops in their bodies', async () => {
    expect(
      await printed(`
        let [a, b] = [0, 0];
        async function first() { while (await step(5)) a++; }
        async function second() { while (await step(3)) while (await step(4)) b++; }
        await Promise.all([first(), second()]);
        console.log(a, b);
      `),
    ).toEqual(['5 12']);
  });

  it('of one function share its steps out', async () => {
    expect(
      await printed(`
        let n = 0;
        async function train() { while (await step(4)) n++; }
        await Promise.all([train(), train(), train()]);
        console.log(n);
      `),
    ).toEqual(['12']);
  });
});

describe('control of loops within one another', () => {
  const nested = `
    import { report, step } from 'gradient-lab';
    let n = 0;
    while (await step(3)) while (await step(4)) report({ n: ++n });
  `;

  it('pauses, does single steps in both, and goes on', async () => {
    const seen: number[] = [];
    const run = await runCell(nested, {
      paused: true,
      onEvent(event, send) {
        if (event.type !== 'paused') return;
        seen.push(0);
        send({ type: seen.length < 8 ? 'step' : 'resume' });
      },
    });
    expect(seen).toHaveLength(8);
    expect(run.batches.map(({ step }) => step)).toEqual(
      expect.arrayContaining([1, 2, 3, 4, 5, 6, 7]),
    );
    expect(run.record.series('n').values.at(-1)).toBe(12);
  });

  it('stops both', async () => {
    const run = await runCell(nested, {
      paused: true,
      onEvent: (event, send) => event.type === 'paused' && send({ type: 'stop' }),
    });
    expect(run.stopped).toBe(true);
    expect(run.record.names).toEqual([]);
  });

  it('posts no faster than the page draws, however short the inner loops', async () => {
    let [posted, taken] = [0, 0];
    let most = 0;
    await runCell(
      `import { report, step } from 'gradient-lab';
       while (await step(2000)) while (await step(1)) report({ n: 1 });`,
      {
        onEvent(event) {
          if (event.type !== 'batch') return;
          most = Math.max(most, ++posted - taken);
          setImmediate(() => taken++);
        },
      },
    );
    // Two that are not drawn yet, the one that says that it is over, and one before an end.
    expect(most).toBeLessThanOrEqual(4);
  });

  it('wakes every loop that waits', async () => {
    const run = await runCell(
      `import { step } from 'gradient-lab';
       let [a, b] = [0, 0];
       async function first() { while (await step(3)) a++; }
       async function second() { while (await step(3)) b++; }
       await Promise.all([first(), second()]);
       console.log(a, b);`,
      {
        paused: true,
        onEvent: (event, send) => event.type === 'paused' && send({ type: 'resume' }),
      },
    );
    expect(run.logs.at(-1)?.text).toBe('3 3');
  });
});

describe('step without await', () => {
  it.each([
    ['in a loop that does nothing else', 'while (step(5)) {}'],
    ['in a loop that awaits something else', 'while (step(5)) await Promise.resolve();'],
    ['in a loop that counts by itself', 'for (let i = 0; i < 1000; i++) step(1000);'],
  ])('%s is an error at its line', async (_, loop) => {
    const { error } = await runCell(`import { step } from 'gradient-lab';\n\n${loop}`);
    expect(error).toMatchObject({ name: 'TypeError', line: 3 });
    expect(error?.message).toBe('step was not awaited: write `await step(…)`.');
  });

  it('is right where it is awaited later', async () => {
    expect(
      await printed(`
        let n = 0;
        for (let next; ((next = step(3)), await next); ) n++;
        while (await Promise.race([step(2), new Promise<boolean>(() => {})])) n++;
        console.log(n);
      `),
    ).toEqual(['5']);
  });
});

describe('readFrames', () => {
  it('reads the running frames of each engine, not those that wait', () => {
    const v8 = `Error
    at callSite (worker.js:1:2)
    at inner (cell.ts:4:9)
    at eval (cell.ts:9:3)
    at async outer (cell.ts:20:5)`;
    const firefox = `callSite@worker.js:1:2
inner@cell.ts:4:9
anonymous@cell.ts:9:3
async*outer@cell.ts:20:5`;
    expect(readFrames(v8)).toEqual(['4:9', '9:3']);
    expect(readFrames(firefox)).toEqual(['4:9', '9:3']);
  });
});
