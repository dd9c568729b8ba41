/** The state machine that owns a cell's worker: one worker per run, messages of old runs dropped. */
import { classifyError } from '../wire/errors';
import type { Command } from '../wire/commands';
import type { WorkerEvent } from '../wire/events';
import type { CellError } from '../wire/parts';
import type { BackendInUse, CellState } from '../wire/session-types';
import { RunGone } from '../wire/run-gone';
import type { BootedWorker } from './boot';
import { isOffline } from './connection';
import { drawId } from './draw-id';
import type { WorkerKind, WorkerPool } from './worker-pool';

/** How long a cell may take to end by itself once asked to, in milliseconds. */
export const stopPatience = 300;
/** The same for a cell whose steps are long: ended within one, it would lose the model it trained. */
export const longStopPatience = 450;
/** Seconds of silence after which the reader is told of it. */
export const silencePatience = 6;
/** Milliseconds from which on a step counts as long. */
const longStep = 100;

export interface RunRequest extends WorkerKind {
  readonly code: string;
  readonly check: string | null;
  readonly seed: number;
  readonly params: Readonly<Record<string, number>>;
  readonly speed: number | null;
  readonly paused: boolean;
}

export interface RunnerListener {
  onState(state: CellState): void;
  onBackend(backend: BackendInUse): void;
  /** Everything that the present run posts, in order, before the state that follows from it. */
  onEvent(event: WorkerEvent): void;
  /** The worker itself failed: it could not boot, or it died. */
  onCrash(error: CellError): void;
  /** Seconds that nothing was heard of a run under way or of its boot; null when it answers again. */
  onSilence(seconds: number | null): void;
  /** It did not end when asked, and was killed. */
  onKilled(): void;
  /** The GPU that it ran on is gone, and its worker with it. Starts a run in place of one not over. */
  onLost(interrupted: Interruption): void;
}

/** How the run stood when its GPU was lost; one that is over loses what it served only. */
export type Interruption = 'running' | 'paused' | 'over';

interface Question {
  resolve(value: unknown): void;
  reject(reason: Error): void;
}

export class Runner {
  #state: CellState = 'idle';
  #run = 0;
  #worker: BootedWorker | null = null;
  #started = false;
  #onGpu = false;
  /** The reader's last word; the worker pauses later, or never where it hangs. */
  #pausing = false;
  #stepsToGive = 0;
  /** Milliseconds that the present run's steps take. */
  #stepTime = 0;
  /** Whether the reader was told that nothing is heard. */
  #silent = false;
  #stopTimer: ReturnType<typeof setTimeout> | undefined;
  #serves: readonly string[] = [];
  readonly #questions = new Map<number, Question>();

  constructor(
    private readonly pool: WorkerPool,
    private readonly listener: RunnerListener,
  ) {}

  get state(): CellState {
    return this.#state;
  }

  get busy(): boolean {
    return ['loading', 'running', 'paused', 'stopping'].includes(this.#state);
  }

  /** Starts a run on a fresh worker; what ran before is ended. */
  run(request: RunRequest): void {
    this.#letGo();
    const run = drawId();
    this.#run = run;
    const worker = this.pool.take(request);
    this.#worker = worker;
    this.#pausing = request.paused;
    worker.listen({
      onEvent: (event) => this.#receive(run, event),
      onCrash: (error) => this.#crash(run, error),
      onSilence: (seconds) => this.#noteSilence(run, seconds),
    });
    this.#enter('loading');
    worker.ready.then(
      (backend) => this.#start(run, backend, request),
      (error: unknown) => this.#crash(run, error),
    );
  }

  pause(): void {
    if (this.#state !== 'running') return;
    this.#pausing = true;
    this.#send({ type: 'pause', run: this.#run });
  }

  resume(): void {
    if (this.#state !== 'paused') return;
    this.#pausing = false;
    this.#send({ type: 'resume', run: this.#run });
  }

  /** Lets a paused run do one step; a loading one will do it once it is there. */
  step(): void {
    if (this.#started) this.#send({ type: 'step', run: this.#run });
    else if (this.#state === 'loading') this.#stepsToGive++;
  }

  /** Asks the cell to end, and ends it by force when its time is up. */
  stop(): void {
    if (this.#state === 'loading') this.#kill();
    if (this.#state !== 'running' && this.#state !== 'paused') return;
    this.#send({ type: 'stop', run: this.#run });
    this.#stopTimer = setTimeout(
      () => this.#kill(),
      this.#stepTime < longStep ? stopPatience : longStopPatience,
    );
    this.#enter('stopping');
  }

  setSpeed(speed: number | null): void {
    if (this.busy) this.#send({ type: 'speed', run: this.#run, speed });
  }

  setParam(name: string, value: number): void {
    if (this.busy) this.#send({ type: 'param', run: this.#run, name, value });
  }

  acknowledge(batch: number): void {
    this.#send({ type: 'ack', run: this.#run, batch });
  }

  /** Calls what the present or last run serves; rejects when it serves nothing of that name. */
  ask(name: string, input: unknown): Promise<unknown> {
    if (!this.#worker || !this.#serves.includes(name)) {
      return Promise.reject(new RunGone(`No run serves '${name}'.`));
    }
    const id = drawId();
    return new Promise((resolve, reject) => {
      this.#questions.set(id, { resolve, reject });
      this.#send({ type: 'ask', run: this.#run, id, name, input });
    });
  }

  /** Ends whatever runs and gives its memory back. */
  release(): void {
    this.#letGo();
    this.#enter('idle');
  }

  #start(run: number, backend: BackendInUse, request: RunRequest): void {
    if (run !== this.#run) return;
    const { origin, backend: requested, race, ...rest } = request;
    this.listener.onBackend(backend);
    this.#started = true;
    this.#onGpu = backend.backend === 'webgpu';
    this.#send({ type: 'run', run, ...rest });
    for (; this.#stepsToGive > 0; this.#stepsToGive--) this.#send({ type: 'step', run });
    this.#enter('running');
    this.pool.warm({ origin, backend: requested, race });
  }

  #receive(run: number, event: WorkerEvent): void {
    if (run !== this.#run || !('run' in event) || event.run !== run) return;
    if (event.type === 'answer') {
      this.#answer(event);
      return;
    }
    if (event.type === 'failed' && event.error.kind === 'device-lost' && this.#onGpu) {
      this.#lose();
      return;
    }
    if (event.type === 'batch') this.#stepTime = event.stepTime;
    if (event.type === 'serving' || event.type === 'done') this.#serves = event.serves;
    this.listener.onEvent(event);
    switch (event.type) {
      case 'paused':
        if (this.#state === 'running') this.#enter('paused');
        break;
      case 'resumed':
        if (this.#state === 'paused') this.#enter('running');
        break;
      case 'done':
        clearTimeout(this.#stopTimer);
        // What serves nothing needs no worker any more.
        if (event.serves.length === 0) this.#letGo();
        this.#enter('done');
        break;
      case 'failed':
        this.#letGo();
        this.#enter('error');
        break;
      case 'batch':
      case 'checked':
      case 'models':
      case 'serving':
      case 'background':
      case 'file':
        break;
    }
  }

  #noteSilence(run: number, seconds: number): void {
    if (run !== this.#run || !this.busy) return;
    const silent = seconds >= silencePatience;
    if (silent) this.listener.onSilence(seconds);
    else if (this.#silent) this.listener.onSilence(null);
    this.#silent = silent;
  }

  #answer({ id, value, error }: Extract<WorkerEvent, { type: 'answer' }>): void {
    const question = this.#questions.get(id);
    this.#questions.delete(id);
    if (error === null) question?.resolve(value);
    else question?.reject(new Error(error));
  }

  #crash(run: number, thrown: unknown): void {
    if (run !== this.#run) return;
    // What does not start without a network lacks a file that only the network has.
    const cutOff = !this.#started && isOffline();
    this.#letGo();
    const { name, message } = thrown instanceof Error ? thrown : new Error(String(thrown));
    this.listener.onCrash({
      kind: cutOff ? 'offline' : classifyError(thrown),
      name: name === 'Error' ? 'WorkerError' : name,
      message,
      line: null,
      column: null,
    });
    this.#enter('error');
  }

  #lose(): void {
    const [state, pausing] = [this.#state, this.#pausing];
    this.#letGo();
    // A spare may have been on the same GPU.
    this.pool.clear();
    if (state === 'running' || state === 'paused') {
      this.listener.onLost(pausing ? 'paused' : 'running');
      return;
    }
    this.listener.onLost('over');
    if (state === 'stopping') this.#kill();
  }

  #kill(): void {
    this.#letGo();
    this.listener.onKilled();
    this.#enter('idle');
  }

  /** Ends the worker and forgets the run, so that nothing of it is heard any more. */
  #letGo(): void {
    clearTimeout(this.#stopTimer);
    this.#worker?.terminate();
    this.#worker = null;
    this.#run = 0;
    this.#started = false;
    this.#onGpu = false;
    this.#pausing = false;
    this.#stepsToGive = 0;
    this.#stepTime = 0;
    this.#silent = false;
    this.#serves = [];
    for (const question of this.#questions.values()) question.reject(new RunGone('The run ended.'));
    this.#questions.clear();
  }

  #send(command: Command): void {
    this.#worker?.post(command);
  }

  #enter(state: CellState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.listener.onState(state);
  }
}
