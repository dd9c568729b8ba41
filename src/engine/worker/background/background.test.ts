import { afterEach, describe, expect, it } from 'vitest';
import { runCell, type HarnessOptions, type HarnessRun } from '../../testing/node-harness';

let run: HarnessRun;
afterEach(() => run.dispose());

/** Runs a cell to its end and returns what it printed. */
async function logsOf(source: string, options?: HarnessOptions): Promise<string[]> {
  run = await runCell(source, options);
  expect(run.error).toBeNull();
  return run.logs.map(({ text }) => text);
}

async function errorOf(source: string) {
  run = await runCell(source);
  return run.error;
}

const endless: HarnessOptions = {
  onEvent(event, send) {
    if (event.type === 'background') send({ type: 'stop' });
  },
};

const model = `
import * as tf from '@tensorflow/tfjs';
const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] });
model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });
`;

describe('a run is over when nothing of it is going on any more', () => {
  it.each([
    [
      'a function that trains',
      `${model}
async function main() {
  await model.fit(tf.ones([4, 1]), tf.ones([4, 1]), { epochs: 3 });
  console.log('end');
}
main();`,
    ],
    [
      'a function called at once',
      `import { nextFrame } from '@tensorflow/tfjs';
(async () => { await nextFrame(); await nextFrame(); console.log('end'); })();`,
    ],
    ['a timer', `setTimeout((word: string) => console.log(word), 20, 'end');`],
    ['a timer set by a timer', `setTimeout(() => setTimeout(() => console.log('end'), 5), 5);`],
    [
      'an interval',
      `let n = 0;
const id = setInterval(() => { if (++n === 3) { clearInterval(id); console.log('end'); } }, 2);`,
    ],
    [
      'an interval cleared as a timeout',
      `const id = setInterval(() => { clearTimeout(id); console.log('end'); }, 2);`,
    ],
    [
      'a chain of promises',
      `let chain: Promise<void> = Promise.resolve();
for (let i = 0; i < 50; i++) chain = chain.then(() => new Promise((r) => setTimeout(r, 0)));
chain.then(() => console.log('end'));`,
    ],
    [
      'Promise.all',
      `const wait = (ms: number) => new Promise((r) => setTimeout(r, ms));
Promise.all([wait(1), wait(9), wait(4)]).then(() => console.log('end'));`,
    ],
    [
      'an asynchronous generator',
      `async function* count() {
  for (let i = 0; i < 3; i++) { await new Promise((r) => setTimeout(r, 1)); yield i; }
}
(async () => { let sum = 0; for await (const i of count()) sum += i; console.log(sum === 3 && 'end'); })();`,
    ],
    ['a microtask', `queueMicrotask(() => queueMicrotask(() => console.log('end')));`],
    [
      'a channel of messages',
      `const { port1, port2 } = new MessageChannel();
let n = 0;
port1.onmessage = () => { if (++n < 4) port2.postMessage(0); else { console.log('end'); port1.close(); } };
port2.postMessage(0);`,
    ],
    ['a body being read', `new Response('end').text().then((text) => console.log(text));`],
    [
      'a stream',
      `(async () => { for await (const part of new Blob(['end']).stream()) console.log(new TextDecoder().decode(part)); })();`,
    ],
    [
      'a digest',
      `crypto.subtle.digest('SHA-256', new Uint8Array(1e6)).then(() => console.log('end'));`,
    ],
    [
      'a loop of steps',
      `import { step } from 'gradient-lab';
(async () => { while (await step(5)); console.log('end'); })();`,
    ],
    [
      'a data set',
      `import * as tf from '@tensorflow/tfjs';
tf.data.array([1, 2, 3]).batch(2).forEachAsync(() => undefined).then(() => console.log('end'));`,
    ],
  ])('%s', async (_name, source) => {
    expect(await logsOf(source)).toEqual(['end']);
  });

  it('and not later: a promise that nobody will settle is no work', async () => {
    expect(
      await logsOf(`(async () => { await new Promise(() => undefined); })(); console.log('end');`),
    ).toEqual(['end']);
    const id = `const id = setTimeout(() => console.log('late'), 1e9); clearTimeout(id);`;
    expect(await logsOf(id)).toEqual([]);
  });

  it('judges what it exports only then', async () => {
    run = await runCell(`export const got: number[] = []; setTimeout(() => got.push(1), 5);`, {
      check: `import { check } from 'gradient-lab';
export default (cell: { got: number[] }) => check.close(cell.got, [1], 0, { en: 'a', zh: 'a' });`,
    });
    expect(run.results).toMatchObject([{ passed: true }]);
  });
});

describe('Stop', () => {
  it('ends an interval that is never cleared, and the page was told of it', async () => {
    await logsOf(`setInterval(() => undefined, 10);`, endless);
    expect(run.stopped).toBe(true);
    expect(run.events).toContainEqual(expect.objectContaining({ kinds: ['interval'] }));
  });

  it.each([
    ['timers that are far off', `setTimeout(() => console.log('never'), 1e8);`],
    ['chains of near ones', `const again = () => setTimeout(again, 1);\nagain();`],
  ])('ends %s', async (_name, source) => {
    expect(await logsOf(source, endless)).toEqual([]);
    expect(run.stopped).toBe(true);
  });

  it('ends a fit after its batch, and lets what follows it be done', async () => {
    const source = `${model}
model.fit(tf.ones([4, 1]), tf.ones([4, 1]), { epochs: 1e9 }).then(() => console.log('kept'));`;
    expect(await logsOf(source, endless)).toEqual(['kept']);
    expect(run.events).toContainEqual(expect.objectContaining({ kinds: ['fit'] }));
  });
});

describe('a paused run', () => {
  it('holds callbacks until it goes on, one at a time with Step', async () => {
    const told: string[] = [];
    const logs = await logsOf(
      `let n = 0;
const id = setInterval(() => { console.log(++n); if (n === 3) clearInterval(id); }, 1);`,
      {
        paused: true,
        onEvent(event, send) {
          if (event.type === 'batch') told.push(...event.logs.map(({ text }) => text));
          if (event.type === 'paused')
            send(told.length < 2 ? { type: 'step' } : { type: 'resume' });
        },
      },
    );
    expect(logs).toEqual(['1', '2', '3']);
  });
});

describe('errors that nobody awaits end the run at their line', () => {
  it.each([
    ['thrown at once in a function', 2, `async function f() {\n  throw new Error('x');\n}\nf();`],
    [
      'a misspelt function',
      3,
      `import * as tf from '@tensorflow/tfjs';\nasync function main() {\n  (tf as any).sequentail();\n}\nmain();`,
    ],
    [
      'thrown after a wait',
      3,
      `(async () => {\n  await new Promise((r) => setTimeout(r, 5));\n  throw new Error('x');\n})();`,
    ],
    ['thrown by a timer', 2, `setTimeout(() => {\n  throw new Error('x');\n}, 1);`],
    ['thrown by a microtask', 2, `queueMicrotask(() => {\n  throw new Error('x');\n});`],
    ['thrown in a chain', 2, `Promise.resolve().then(() => {\n  throw new Error('x');\n});`],
    [
      'a rejected request of the platform',
      2,
      `\nnew Response('{').json().catch((e) => {\n  throw new Error('x');\n});`.replace(
        '\nnew',
        'new',
      ),
    ],
  ])('%s', async (_name, line, source) => {
    const error = await errorOf(source);
    expect(error).toMatchObject({ line });
    expect(error?.message).toMatch(/x|sequentail/);
  });

  it('but a rejection that is handled within its turn is none', async () => {
    expect(
      await logsOf(`const p = Promise.reject(new Error('x'));
await null;
p.catch(() => console.log('handled'));`),
    ).toEqual(['handled']);
  });
});

describe('callbacks of a fit', () => {
  it.each([
    [
      'first',
      `[{ onEpochEnd: () => console.log('epoch') }, tf.callbacks.earlyStopping({ monitor: 'loss' })]`,
    ],
    [
      'last',
      `[tf.callbacks.earlyStopping({ monitor: 'loss' }), { onEpochEnd: () => console.log('epoch') }]`,
    ],
  ])('may be objects and records in one list, records %s', async (_name, callbacks) => {
    const source = `${model}
await model.fit(tf.ones([4, 1]), tf.ones([4, 1]), { epochs: 2, callbacks: ${callbacks} as any });`;
    expect(await logsOf(source)).toEqual(['epoch', 'epoch']);
  });
});
