/** Runs cells in Node for tests, on the same code that the worker uses. */
// The whole package registers gradients and chained operations; the worker imports them one by one.
import '@tensorflow/tfjs';
import * as tf from '@tensorflow/tfjs-core';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DataError } from '../../data/data-error';
import { unpackFile } from '../../data/packed-files';
import { columnInCell, compile } from '../code/compile';
import type { BackendName } from '../wire/backends';
import type { Command } from '../wire/commands';
import { parseEvent, type Batch, type WorkerEvent } from '../wire/events';
import type { CheckResult } from '../wire/check-result';
import type { CellError, LogEntry } from '../wire/parts';
import { Recorder } from '../session/recorder';
import { Controller } from '../worker/controller';
import type { Host } from '../worker/host';
import { installKernels } from '../worker/kernels/index';

export interface HarnessOptions {
  /** TypeScript of an exercise's check. */
  readonly check?: string;
  /** The run is stopped after this many steps. */
  readonly maxSteps?: number;
  readonly seed?: number;
  /** Folder of the packed data sets. */
  readonly dataDir?: string;
  /** Default `wasm`. */
  readonly backend?: BackendName;
  readonly params?: Readonly<Record<string, number>>;
  readonly paused?: boolean;
  readonly speed?: number | null;
  /** Called with each event as it comes; may send commands. */
  readonly onEvent?: (event: WorkerEvent, send: (command: HarnessCommand) => void) => void;
}

type WithoutRun<T> = T extends { readonly run: number } ? Omit<T, 'run'> : never;
export type HarnessCommand = WithoutRun<Exclude<Command, { type: 'run' }>>;

export interface HarnessRun {
  readonly events: readonly WorkerEvent[];
  readonly batches: readonly Batch[];
  readonly record: Recorder;
  readonly logs: readonly LogEntry[];
  /** Judgements of the check; null when none ran. */
  readonly results: readonly CheckResult[] | null;
  readonly error: CellError | null;
  readonly stopped: boolean;
  /** Calls what the cell serves. */
  ask(name: string, input?: unknown): Promise<unknown>;
  /** Disposes the tensors that the run left behind. */
  dispose(): void;
}

/** Taken before any run, as those of a cell are counted and held. */
const { setImmediate, setTimeout } = globalThis;

let lastRun = 0;

/** Compiles and runs a cell to its end. Runs must not overlap: TensorFlow.js is one per process. */
export async function runCell(source: string, options: HarnessOptions = {}): Promise<HarnessRun> {
  const run = ++lastRun;
  const compiled = compileOrThrow(source);
  const check = options.check === undefined ? null : compileOrThrow(options.check);
  const events: WorkerEvent[] = [];
  const record = new Recorder();
  const answers = new Map<number, (event: Extract<WorkerEvent, { type: 'answer' }>) => void>();
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });

  const host: Host = {
    post(posted) {
      const event = parseEvent(posted);
      events.push(event);
      if (event.type === 'batch') {
        record.take(event);
        // The page answers from its own turn of the loop, never from within a post.
        setImmediate(() => send({ type: 'ack', batch: event.batch }));
      }
      if (event.type === 'answer') answers.get(event.id)?.(event);
      options.onEvent?.(event, send);
      if (event.type === 'done' || event.type === 'failed') finish();
    },
    now: () => performance.now(),
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    later: (action, milliseconds) => void setTimeout(action, milliseconds),
    fetchPacked: (file, onProgress) => readPacked(options.dataDir, file, onProgress),
    maxSteps: options.maxSteps ?? Number.POSITIVE_INFINITY,
  };
  const controller = new Controller(host, () => Promise.reject(new Error('Booted already.')));
  function send(command: HarnessCommand): void {
    void controller.handle({ ...command, run });
  }

  const giveBack = hearStrayErrors((thrown) => void controller.fail(thrown));
  const ownConsole = { ...console };
  await useBackend(options.backend ?? 'wasm');
  tf.engine().startScope();
  void controller.handle({
    type: 'run',
    run,
    code: compiled.code,
    check: check?.code ?? null,
    seed: options.seed ?? 42,
    params: options.params ?? {},
    speed: options.speed ?? null,
    paused: options.paused ?? false,
  });
  await finished;
  giveBack();
  // The cell may print on when it is asked something; from here on that goes with the test's own.
  Object.assign(console, ownConsole);

  const batches = events.filter((event) => event.type === 'batch');
  const failed = events.find((event) => event.type === 'failed');
  const checked = events.find((event) => event.type === 'checked');
  const done = events.find((event) => event.type === 'done');
  let lastQuestion = 0;
  return {
    events,
    batches,
    record,
    logs: batches.flatMap((batch) => batch.logs),
    results: checked?.results ?? null,
    error: failed ? mapColumn(failed.error, compiled) : null,
    stopped: done?.stopped ?? false,
    ask: (name, input) =>
      new Promise((resolve, reject) => {
        const id = ++lastQuestion;
        answers.set(id, ({ value, error }) =>
          error === null ? resolve(value) : reject(new Error(error)),
        );
        send({ type: 'ask', id, name, input });
      }),
    dispose() {
      controller.end();
      tf.engine().endScope();
      tf.disposeVariables();
    },
  };
}

/** Hands errors that nobody caught to a listener, as a worker's scope does, and not to the tests. */
function hearStrayErrors(listener: (thrown: unknown) => void): () => void {
  const events = ['uncaughtException', 'unhandledRejection'];
  const before = events.map((event) => process.rawListeners(event));
  for (const event of events) process.removeAllListeners(event).on(event, listener);
  return () => {
    for (const [i, event] of events.entries()) {
      process.removeAllListeners(event);
      for (const known of before[i]!) process.on(event, known as (thrown: unknown) => void);
    }
  };
}

let started: BackendName | null = null;

async function useBackend(backend: BackendName): Promise<void> {
  if (started === backend) return;
  if (backend === 'wasm') {
    const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
    const entry = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
    setWasmPaths(`${path.dirname(entry)}/`);
  }
  if (!(await tf.setBackend(backend))) throw new Error(`${backend} does not start here.`);
  await tf.ready();
  const assets = fileURLToPath(new URL('../../../public/wasm/', import.meta.url));
  await installKernels(backend, {
    assets,
    threads: 1,
    load: async (name) => new Uint8Array(await readFile(path.join(assets, name))).buffer,
  });
  started = backend;
}

function compileOrThrow(source: string) {
  const compiled = compile(source);
  if (compiled.ok) return compiled;
  const { message, line, column } = compiled.error;
  throw new SyntaxError(`${message} (${line}:${column})`);
}

function mapColumn(error: CellError, compiled: Parameters<typeof columnInCell>[0]): CellError {
  if (error.line === null || error.column === null) return error;
  return { ...error, column: columnInCell(compiled, error.line, error.column) };
}

async function readPacked(
  folder: string | undefined,
  file: string,
  onProgress: (done: number, total: number) => void,
): Promise<Uint8Array> {
  if (folder === undefined) throw new DataError('This test gives no dataDir.');
  const bytes = new Uint8Array(await readFile(path.join(folder, file)));
  onProgress(bytes.length, bytes.length);
  return unpackFile(file, bytes);
}
