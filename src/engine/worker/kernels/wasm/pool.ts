// Threads for the kernel module, on TensorFlow.js's shared heap. Work is cut into shares, and whoever is free
// takes the next one: a thread that the system holds up then holds up one share and not the whole.
// Only workers may use it: the caller blocks until all shares are done.
import { isShared } from './module';
import { servePool, type PoolStart } from './pool-worker';

/** A thread as the pool uses it: a web worker, or in tests something like one. */
export interface PoolThread {
  postMessage(message: PoolStart): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

/** What all threads read: the next share to take, how many there are, function, and number of arguments. */
const NEXT = 0;
const SHARES = 1;
const FUNCTION = 2;
const COUNT = 3;
/** Fields of a thread's mailbox: times it was asked, times it was done, and one more than the share that failed. */
const ASKED = 0;
const DONE = 1;
const FAILED = 2;
/** 64 bytes apart, so that no two threads share a cache line. */
const CONTROL_STRIDE = 16;
const ARGS_STRIDE = 32;
/** The most shares for each thread. */
export const SHARES_EACH = 4;
const START_TIMEOUT_MS = 5000;
const MOST_THREADS = 8;
const SPINS = 4000;

type Call = (...values: number[]) => void;

export class Pool {
  /** Threads, the caller's own included. */
  readonly size: number;
  private readonly threads: readonly PoolThread[];
  private readonly exports: WebAssembly.Exports;
  private readonly names: readonly string[];
  private readonly control: Int32Array;
  private readonly args: Float64Array;

  private constructor(
    exports: WebAssembly.Exports,
    threads: readonly PoolThread[],
    control: Int32Array,
    args: Float64Array,
  ) {
    this.exports = exports;
    this.names = Object.keys(exports);
    this.threads = threads;
    this.size = threads.length + 1;
    this.control = control;
    this.args = args;
  }

  /** Starts `size − 1` threads; null where they do not all come up. */
  static async start(
    module: WebAssembly.Module,
    memory: WebAssembly.Memory,
    exports: WebAssembly.Exports,
    size: number,
    spawn: () => PoolThread = spawnWorker,
  ): Promise<Pool | null> {
    const control = new Int32Array(new SharedArrayBuffer(size * CONTROL_STRIDE * 4));
    const args = new Float64Array(new SharedArrayBuffer(size * SHARES_EACH * ARGS_STRIDE * 8));
    const names = Object.keys(exports);
    const threads: PoolThread[] = [];
    try {
      // One after another: in Firefox (seen in 153) a worker now and then never comes out of `new Worker`, the
      // more often the more are loading at once.
      while (threads.length < size - 1) {
        const thread = spawn();
        threads.push(thread);
        const controlAt = threads.length * CONTROL_STRIDE;
        await greet(thread, { module, memory, names, control, args, controlAt });
      }
      return new Pool(exports, threads, control, args);
    } catch {
      for (const thread of threads) thread.terminate();
      return null;
    }
  }

  /** Calls a function once per share, on all threads and this one, and returns when all are done. */
  run(name: string, shares: readonly number[][]): void {
    const call = this.exports[name] as Call;
    shares.forEach((share, i) => this.args.set(share, i * ARGS_STRIDE));
    this.control[SHARES] = shares.length;
    this.control[FUNCTION] = this.names.indexOf(name);
    this.control[COUNT] = shares[0]!.length;
    this.control[NEXT] = 0;
    // No more of them than there are shares left for.
    const helpers = Math.min(this.threads.length, shares.length - 1);
    const asked = Array.from({ length: helpers }, (_, i) => this.ask(i + 1));
    try {
      for (let i = this.take(); i < shares.length; i = this.take()) call(...shares[i]!);
    } finally {
      asked.forEach((sequence, i) => this.await(i + 1, sequence));
    }
    // A share that failed elsewhere fails here too, with its error, or succeeds.
    for (let i = 1; i <= helpers; i++) {
      const failed = this.control[i * CONTROL_STRIDE + FAILED]!;
      if (failed > 0) call(...shares[failed - 1]!);
    }
  }

  stop(): void {
    for (const thread of this.threads) thread.terminate();
  }

  /** The index of a share that nobody else takes; none is left from the number of shares on. */
  private take(): number {
    return Atomics.add(this.control, NEXT, 1);
  }

  private ask(thread: number): number {
    const at = thread * CONTROL_STRIDE + ASKED;
    const sequence = (Atomics.add(this.control, at, 1) + 1) | 0;
    Atomics.notify(this.control, at);
    return sequence;
  }

  private await(thread: number, sequence: number): void {
    const at = thread * CONTROL_STRIDE + DONE;
    for (let i = 0; i < SPINS && Atomics.load(this.control, at) !== sequence; i++);
    for (;;) {
      const done = Atomics.load(this.control, at);
      if (done === sequence) return;
      Atomics.wait(this.control, at, done);
    }
  }
}

/** How many threads are worth having: no more than cores, and one where waiting is not allowed. */
export function chooseThreadCount(wanted: number, memory: WebAssembly.Memory): number {
  const onPage = typeof window !== 'undefined';
  if (!isShared(memory) || onPage || typeof Worker === 'undefined') return 1;
  const cores = navigator.hardwareConcurrency;
  return Math.max(1, Math.min(Math.floor(wanted), cores, MOST_THREADS));
}

function greet(thread: PoolThread, start: PoolStart): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('a thread did not start')), START_TIMEOUT_MS);
    thread.onmessage = () => {
      clearTimeout(timer);
      resolve();
    };
    thread.onerror = () => {
      clearTimeout(timer);
      reject(new Error('a thread failed to start'));
    };
    thread.postMessage(start);
  });
}

/** A worker from text: it needs no file of its own, whatever bundles or serves this code. */
function spawnWorker(): PoolThread {
  const source = new Blob([`(${servePool.toString()})()`], { type: 'text/javascript' });
  const url = URL.createObjectURL(source);
  const worker = new Worker(url);
  worker.addEventListener('message', () => URL.revokeObjectURL(url), { once: true });
  return worker;
}
