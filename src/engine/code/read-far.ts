/** Reads long code in a worker: to read it here would hold the page for longer than a reader notices. */
import { explain } from '../wire/causes';
import { readHere, readProgram, type ReadCode, type Reading, type Sources } from './read-program';

/**
 * Characters that are read on the page. On a slow machine whose other core is busy, what reads worst
 * of so many takes about a tenth of a second, and a lesson's cell, of half as many, much less.
 */
export const mostReadHere = 5_000;

/** Milliseconds after which code is taken to be made to keep a reader busy. */
const patience = 20_000;

export function readCode(...[sources, onRead]: Parameters<ReadCode>): () => void {
  const length = sources.code.length + (sources.check?.length ?? 0);
  return (length > mostReadHere ? readFar : readHere)(sources, onRead);
}

const tangled: Reading = {
  error: {
    kind: 'syntax',
    name: 'SyntaxError',
    message: 'The code takes too long to be read.',
    line: null,
    column: null,
    explanation: explain('too-tangled'),
  },
};

function readFar(sources: Sources, onRead: (reading: Reading) => void): () => void {
  const worker = startReader();
  if (worker === null) return readHere(sources, onRead);
  const end = () => {
    clearTimeout(timer);
    worker.terminate();
  };
  const settle = (reading: Reading) => {
    end();
    onRead(reading);
  };
  const timer = setTimeout(() => settle(tangled), patience);
  worker.onmessage = ({ data }: MessageEvent<Reading>) => settle(data);
  // A worker that does not come leaves the page to do it.
  worker.onerror = () => settle(readProgram(sources));
  worker.postMessage(sources);
  return end;
}

/** Null where the page may start no worker, as in a sandboxed frame. */
function startReader(): Worker | null {
  try {
    return new Worker(new URL('./reader-worker.ts', import.meta.url), {
      type: 'module',
      name: 'reader',
    });
  } catch {
    return null;
  }
}
