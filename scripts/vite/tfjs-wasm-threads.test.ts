import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { startWhatIsUsed } from './tfjs-wasm-threads';

const glue = readFileSync(
  createRequire(import.meta.url).resolve(
    '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.js',
  ),
  'utf8',
);

/** How many nested workers the glue starts on a machine. */
function countWorkers(text: string, cores: number): number {
  const start = text.indexOf('var pthreadPoolSize=');
  const end = text.indexOf('PThread.allocateUnusedWorker()}', start);
  const PThread = { workers: 0, allocateUnusedWorker: () => PThread.workers++ };
  // The glue's own lines, which nothing else can be asked about without a browser.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- as above
  const run = new Function(
    'PThread',
    'navigator',
    `${text.slice(start, end)}PThread.allocateUnusedWorker()}`,
  ) as (threads: typeof PThread, machine: { readonly hardwareConcurrency: number }) => void;
  run(PThread, { hardwareConcurrency: cores });
  return PThread.workers;
}

describe('the threads of TensorFlow.js', () => {
  it('are as many nested workers as are used, not eight', () => {
    expect(countWorkers(glue, 2)).toBe(8);
    const used = startWhatIsUsed(glue);
    expect([2, 3, 4, 16].map((cores) => countWorkers(used, cores))).toEqual([1, 2, 3, 3]);
  });

  it('fail the build where the number is not set just once', () => {
    expect(() => startWhatIsUsed(startWhatIsUsed(glue))).toThrow(/just once/);
    expect(() => startWhatIsUsed(glue + glue)).toThrow(/just once/);
  });
});
