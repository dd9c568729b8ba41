import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { startOneByOne } from './tfjs-wasm-threads';

const glue = readFileSync(
  createRequire(import.meta.url).resolve(
    '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.js',
  ),
  'utf8',
);

/** What the glue does when a machine has loaded its module: how many workers it makes, and how many at once. */
function start(text: string, cores: number): { readonly made: number; readonly atOnce: number } {
  const waiting: (() => void)[] = [];
  let [made, atOnce, ready] = [0, 0, false];
  const PThread = {
    unusedWorkers: [] as object[],
    allocateUnusedWorker() {
      made += 1;
      PThread.unusedWorkers.push({});
    },
    loadWasmModuleToWorker(_worker: object, loaded: () => void) {
      waiting.push(loaded);
      atOnce = Math.max(atOnce, waiting.length);
    },
  };
  const parts = [
    /initMainThread:function\(\)\{(.*?)\},initWorker/,
    /if\(!ENVIRONMENT_IS_PTHREAD\)\{(var numWorkersToLoad=.*?)\}\}if\(!ENVIRONMENT_IS_PTHREAD\)/,
  ].map((part) => part.exec(text)?.[1] ?? 'missing');
  // The glue's own lines, which nothing else can be asked about without a browser.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- as above
  const run = new Function('PThread', 'navigator', 'removeRunDependency', parts.join(';')) as (
    threads: typeof PThread,
    machine: { readonly hardwareConcurrency: number },
    remove: () => void,
  ) => void;
  run(PThread, { hardwareConcurrency: cores }, () => {
    ready = true;
  });
  for (let loaded = waiting.pop(); loaded; loaded = waiting.pop()) loaded();
  expect(ready).toBe(true);
  return { made, atOnce };
}

describe('the threads of TensorFlow.js', () => {
  it('are as many nested workers as are used, each made when the one before it is ready', () => {
    expect(start(glue, 2)).toEqual({ made: 8, atOnce: 8 });
    const used = startOneByOne(glue);
    for (const [cores, made] of [
      [2, 1],
      [3, 2],
      [4, 3],
      [16, 3],
    ] as const) {
      expect(start(used, cores)).toEqual({ made, atOnce: 1 });
    }
  });

  it('fail the build where the text to change is not there just once', () => {
    expect(() => startOneByOne(startOneByOne(glue))).toThrow(/just once/);
    expect(() => startOneByOne(glue + glue)).toThrow(/just once/);
  });
});
