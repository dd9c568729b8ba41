// The page on which training on one thread is measured against training on two, in turn.
import type { Answer, Question } from './training-worker';

export interface ThreadTimes {
  /** Milliseconds a step, by round. */
  readonly one: number[];
  readonly two: number[];
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

/** One worker for each, since a backend keeps its threads; the one that waits sleeps. */
async function compareThreads(batch: number, steps: number, rounds: number): Promise<ThreadTimes> {
  const [one, two] = [await startWorker(1), await startWorker(2)];
  const times: ThreadTimes = { one: [], two: [] };
  // The first rounds compile what is hot.
  for (let round = -2; round < rounds; round++) {
    const first = await ask(one, { type: 'train', batch, steps });
    const second = await ask(two, { type: 'train', batch, steps });
    if (round < 0) continue;
    times.one.push(first / steps);
    times.two.push(second / steps);
  }
  one.terminate();
  two.terminate();
  return times;
}

const bench = { compareThreads };

export type Bench = typeof bench;

Object.assign(globalThis, { bench });
