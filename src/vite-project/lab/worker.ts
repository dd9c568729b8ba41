/** Runs `src/main.ts` in a worker, so that the page stays awake while it trains; a run is a worker of its own. */
import { seededRandom } from '../../math/random';
import { startBackend } from './backend';
import { logEntry, writeValue } from './console/message';
import { tableEntry } from './console/table';
import type { Command, Message } from './messages';
import { Run, setCurrentRun } from './run';
import { settings } from '../settings';

/** The part of a worker's global scope in use; the page's types describe a window. */
interface WorkerScope {
  readonly postMessage: (message: Message, transfer: Transferable[]) => void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Command>) => void): void;
  addEventListener(
    type: 'unhandledrejection',
    listener: (event: PromiseRejectionEvent) => void,
  ): void;
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void;
}
const scope = globalThis as unknown as WorkerScope;

let run: Run | null = null;

function post(message: Message, transfer: Transferable[] = []): void {
  scope.postMessage(message, transfer);
}

function fail(thrown: unknown): void {
  const text = writeValue(thrown);
  const tell = () => post({ type: 'failed', text });
  if (run) void run.outbox.flush(true).then(tell, tell);
  else tell();
}

scope.addEventListener('unhandledrejection', ({ reason }) => fail(reason));
scope.addEventListener('error', ({ error, message }) => fail(error ?? message));
scope.addEventListener('message', ({ data: command }) => {
  switch (command.type) {
    case 'start':
      start(command).catch(fail);
      break;
    case 'stop':
      if (run) run.pace.stopped = true;
      break;
    case 'param':
      run?.setParam(command.name, command.value);
      break;
  }
});

async function start({ seed, params, base }: Extract<Command, { type: 'start' }>): Promise<void> {
  post({ type: 'backend', name: await startBackend() });
  const own = new Run(post, base, new Map(Object.entries(params)));
  run = own;
  setCurrentRun(own);
  captureConsole(own);
  // TensorFlow.js seeds its initialisers, dropout and shuffling from it.
  Math.random = seededRandom(seed);
  const startedAt = performance.now();
  await import('../main');
  for (const { passed, message } of await Promise.all(own.results)) {
    own.log(() =>
      logEntry(passed ? 'info' : 'error', [passed ? '✓' : '✗', message[settings.language]]),
    );
  }
  await own.outbox.flush(true);
  const milliseconds = performance.now() - startedAt;
  post({ type: 'done', stopped: own.pace.stopped, milliseconds });
}

/** Whatever goes to the browser's console goes to the page's log as well. */
function captureConsole(of: Run): void {
  for (const level of ['log', 'info', 'warn', 'error'] as const) {
    const original = console[level].bind(console);
    console[level] = (...values: unknown[]) => {
      original(...values);
      of.log(() => logEntry(level, values));
    };
  }
  const original = console.table.bind(console);
  console.table = (value: unknown, columns?: string[]) => {
    original(value, columns);
    of.log(() => tableEntry(value));
  };
}
