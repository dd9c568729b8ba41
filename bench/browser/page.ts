// The page on which two ways of training are measured in turn, on one thread or on several.
import type { Answer, Question, Task } from './training-worker';

/** What is timed, and how many threads compute it. */
export interface Side {
  readonly task: Task;
  readonly threads: number;
}

function ask(worker: Worker, question: Question): Promise<number> {
  return new Promise((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }: MessageEvent<Answer>) =>
      data.error === null ? resolve(data.value) : reject(new Error(data.error));
    worker.postMessage(question);
  });
}

async function startWorker(threads: number): Promise<Worker> {
  const worker = new Worker(new URL('./training-worker.ts', import.meta.url), { type: 'module' });
  const assets = new URL('wasm/', location.href).href;
  const running = await ask(worker, { type: 'start', assets, threads });
  if (running !== threads) throw new Error(`asked for ${threads} threads, got ${running}`);
  return worker;
}

/** Milliseconds a step of each side, by round; sides have a worker each, and the one that waits sleeps. */
async function compare(
  sides: readonly [Side, Side],
  steps: number,
  rounds: number,
): Promise<[number[], number[]]> {
  const workers = await Promise.all(sides.map(({ threads }) => startWorker(threads)));
  const times: [number[], number[]] = [[], []];
  // The first rounds compile what is hot.
  for (let round = -2; round < rounds; round++) {
    for (const [index, { task }] of sides.entries()) {
      const time = await ask(workers[index]!, { type: 'train', task, steps });
      if (round >= 0) times[index]!.push(time / steps);
    }
  }
  for (const worker of workers) worker.terminate();
  return times;
}

const bench = { compare };

export type Bench = typeof bench;

Object.assign(globalThis, { bench });
