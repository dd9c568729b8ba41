/** Workers for tests of the page's side: they remember commands and post what a test says. */
import type { Command } from '../wire/commands';
import type { Batch, WorkerEvent } from '../wire/events';
import type { MakeWorker, WorkerHandlers } from '../runner/make-worker';

export class FakeWorker {
  readonly commands: Command[] = [];
  terminated = false;

  constructor(private readonly handlers: WorkerHandlers) {}

  /** Posts an event, as a worker would do until it is terminated. */
  post(event: unknown): void {
    if (!this.terminated) this.handlers.onMessage(event);
  }

  crash(message: string): void {
    this.handlers.onCrash(new Error(message));
  }

  ready(parts: Partial<Extract<WorkerEvent, { type: 'ready' }>> = {}): void {
    this.post({
      type: 'ready',
      backend: 'wasm',
      reason: 'no-gpu',
      threads: 1,
      adapter: '',
      ...parts,
    });
  }

  /** The run that it was told to do. */
  get run(): Extract<Command, { type: 'run' }> {
    const run = this.commands.find((command) => command.type === 'run');
    if (!run) throw new Error('No run was started on this worker.');
    return run;
  }

  get types(): string[] {
    return this.commands.map(({ type }) => type);
  }
}

/** Makes fake workers and keeps them in the order of their making. */
export function fakeWorkers(): { readonly workers: FakeWorker[]; readonly make: MakeWorker } {
  const workers: FakeWorker[] = [];
  return {
    workers,
    make(handlers) {
      const worker = new FakeWorker(handlers);
      workers.push(worker);
      return {
        post: (command) => void worker.commands.push(command),
        terminate: () => {
          worker.terminated = true;
        },
      };
    },
  };
}

/** A batch of a run with nothing in it but what is given. */
export function makeBatch(run: number, parts: Partial<Batch> = {}): Batch {
  return {
    type: 'batch',
    run,
    batch: 1,
    step: 1,
    total: null,
    loops: [],
    stepTime: 1,
    points: [],
    shown: [],
    logs: [],
    logsCleared: false,
    logsSkipped: 0,
    progress: null,
    gradients: [],
    gradientsAt: 0,
    notFinite: [],
    leftOut: { series: [], shown: [] },
    dropped: 0,
    ...parts,
  };
}

/** What a worker posts when its GPU goes away under a run. */
export function deviceLost(run: number): WorkerEvent {
  const message = 'The GPU device was lost. gone';
  const error = { name: 'DeviceLostError', message, line: null, column: null } as const;
  return { type: 'failed', run, error: { kind: 'device-lost', ...error } };
}
