/** One cell: its code, its present run and what the interface sees of both. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { backendChoice, chooseBackend } from '../runner/backend-choice';
import { downloadFile, onNextFrame } from './browser';
import { columnInCell, compile, type Compiled } from '../code/compile';
import { emptySnapshot, noRun } from './empty-snapshot';
import { KeptCode } from './kept-code';
import type { GpuTrust } from '../runner/gpu-trust';
import { findParams, replaceParam } from '../code/params';
import type { BackendRequest, CellError, WorkerEvent } from '../wire/protocol';
import { recallRace, rememberGpu, rememberOperations } from '../runner/race-memory';
import { Recorder } from './recorder';
import { RunFeed } from './run-feed';
import { Runner, type Interruption, type RunRequest } from '../runner/runner';
import type {
  BackendInUse,
  CellSession,
  CellSnapshot,
  CellSource,
  CellState,
  RunRecord,
} from '../wire/session-types';
import type { WorkerPool } from '../runner/worker-pool';

/** Every run draws the same random numbers, so that Reset gives the same initial weights. */
const seed = 42;

export interface SessionDependencies {
  readonly pool: WorkerPool;
  readonly gpu: GpuTrust;
  /** Called before a run starts: the place where other cells' runs are stopped. */
  readonly onRun?: (session: LiveSession) => void;
  readonly schedule?: (callback: () => void) => () => void;
  readonly now?: () => number;
  readonly saveFile?: (name: string, mime: string, bytes: ArrayBuffer) => void;
}

/** What a run is, wherever it runs. */
interface Launch {
  readonly compiled: Extract<Compiled, { ok: true }>;
  readonly check: string | null;
  readonly params: RunRequest['params'];
}

export class LiveSession implements CellSession {
  readonly id: string;
  readonly store: StoreApi<CellSnapshot>;
  readonly #kept: KeptCode;
  #record: RunRecord = new Recorder();
  #pinned: RunRecord | null = null;
  #feed: RunFeed | null = null;
  #launch: Launch | null = null;
  /** When the present run was sent to the GPU, and whether it was sent elsewhere than it was to go. */
  #era = 0;
  #diverted = false;
  /** Operations a step of the present run; null until one was counted. */
  #operations: number | null = null;
  readonly #runner: Runner;
  readonly #unsubscribe: () => void;

  constructor(
    readonly source: CellSource,
    private readonly dependencies: SessionDependencies,
  ) {
    this.id = source.id;
    this.#kept = new KeptCode({
      cell: source.id,
      shipped: source.code,
      onFollow: (changed) => this.#showCode(changed, null),
      onConflict: (elsewhere) => this.#patch({ elsewhere }),
    });
    const { code } = this.#kept;
    this.store = createStore<CellSnapshot>(() => ({
      ...emptySnapshot(code),
      edited: code !== source.code,
      elsewhere: this.#kept.conflict,
      requested: backendChoice.getState(),
    }));
    this.#runner = new Runner(dependencies.pool, {
      onState: (state) => this.#enter(state),
      onBackend: (backend) => this.#useBackend(backend),
      onEvent: (event) => this.#receive(event),
      onCrash: (error) => this.#patch({ error }),
      onSilence: (silence) => this.#patch({ silence }),
      onKilled: () => this.#patch({ stopped: true }),
      onLost: (interrupted) => this.#recover(interrupted),
    });
    this.#unsubscribe = backendChoice.subscribe((requested) => this.#patch({ requested }));
  }

  get record(): RunRecord {
    return this.#record;
  }

  get pinnedRecord(): RunRecord | null {
    return this.#pinned;
  }

  get busy(): boolean {
    return this.#runner.busy;
  }

  setCode(code: string): void {
    if (code !== this.store.getState().code) this.#writeCode(code, null);
  }

  restoreCode(): void {
    const { code } = this.store.getState();
    if (code !== this.source.code) this.#writeCode(this.source.code, code);
  }

  undoRestore(): void {
    const { replaced } = this.store.getState();
    if (replaced !== null) this.#writeCode(replaced, null);
  }

  settleCode(choice: 'here' | 'elsewhere'): void {
    const { code, elsewhere } = this.store.getState();
    if (elsewhere === null) return;
    const [taken, other] = choice === 'here' ? [code, elsewhere] : [elsewhere, code];
    this.#kept.settle(taken);
    this.#patch({ elsewhere: null });
    this.#showCode(taken, other);
  }

  run({ paused = false, check = false }: { paused?: boolean; check?: boolean } = {}): void {
    const { code, params } = this.store.getState();
    this.#clear();
    const compiled = compile(code);
    const judge = check && this.source.check !== undefined ? compile(this.source.check) : null;
    if (!compiled.ok) {
      this.#refuse(compiled.error);
      return;
    }
    if (judge !== null && !judge.ok) {
      this.#refuse(judge.error);
      return;
    }
    this.dependencies.onRun?.(this);
    this.#begin({ compiled, check: judge?.code ?? null, params: valuesOf(params) }, paused);
  }

  pause(): void {
    this.#runner.pause();
  }

  resume(): void {
    this.#runner.resume();
  }

  step(): void {
    if (this.#runner.state === 'running') this.#runner.pause();
    if (!this.busy) this.run({ paused: true });
    if (this.#runner.state === 'paused' || this.#runner.state === 'loading') this.#runner.step();
  }

  stop(): void {
    this.#runner.stop();
  }

  /** Stops because another cell was started: only one run at a time is given the machine. */
  supersede(by: string): void {
    if (!this.busy) return;
    this.#patch({ supersededBy: by });
    this.stop();
  }

  reset(): void {
    this.#clear();
    this.#runner.release();
    this.#patch({ state: 'idle' });
  }

  setSpeed(stepsPerSecond: number | null): void {
    this.#patch({ speed: stepsPerSecond });
    this.#runner.setSpeed(stepsPerSecond);
  }

  setParam(name: string, value: number): void {
    this.setCode(replaceParam(this.store.getState().code, name, value));
    const written = this.store.getState().params.find((param) => param.name === name);
    if (written) this.#runner.setParam(name, written.value);
  }

  setBackend(backend: BackendRequest): void {
    if (backend === 'webgpu') this.dependencies.gpu.forgive();
    chooseBackend(backend);
  }

  pin(): void {
    this.#pinned = this.#record;
    this.#patch({ pinned: true });
  }

  unpin(): void {
    this.#pinned = null;
    this.#patch({ pinned: false });
  }

  ask(name: string, input: unknown): Promise<unknown> {
    return this.#runner.ask(name, input);
  }

  dispose(): void {
    this.#kept.dispose();
    this.#unsubscribe();
    this.#feed?.close();
    this.#runner.release();
  }

  #begin(launch: Launch, paused: boolean): void {
    const { requested, speed } = this.store.getState();
    const { gpu } = this.dependencies;
    const backend = gpu.grant(requested);
    this.#launch = launch;
    this.#era = gpu.era;
    this.#diverted = backend !== requested;
    this.#runner.run({
      backend,
      race: backend === 'auto' ? recallRace(this.id) : null,
      code: launch.compiled.code,
      check: launch.check,
      seed,
      params: launch.params,
      speed,
      paused,
    });
  }

  #useBackend(backend: BackendInUse): void {
    const { gpu } = this.dependencies;
    // A GPU that is only just back may be missing, or slower than it is.
    if (!gpu.doubted) rememberGpu(backend);
    const reason = gpu.explain(backend.reason, this.#diverted);
    this.#patch({ backend: { ...backend, reason } });
  }

  /**
   * After the loss of the GPU begins an interrupted run anew, with the code that it ran and the
   * sliders as they stand: its weights are gone.
   */
  #recover(interrupted: Interruption): void {
    this.#feed?.flush();
    this.dependencies.gpu.noteLoss(this.#era);
    const { step, params } = this.store.getState();
    const launch = this.#launch;
    if (interrupted === 'over' || !launch) {
      this.#patch({ serves: [], loss: { step, outcome: 'over' } });
      return;
    }
    this.#clear();
    this.#begin(
      { ...launch, params: { ...launch.params, ...valuesOf(params) } },
      interrupted === 'paused',
    );
    this.#patch({ loss: { step, outcome: this.#diverted ? 'moved' : 'restarted' } });
  }

  /** A run that cannot even start. */
  #refuse(error: CellError): void {
    this.#runner.release();
    this.#patch({ error, state: 'error' });
  }

  #clear(): void {
    this.#feed?.close();
    const { schedule = onNextFrame, now = () => performance.now() } = this.dependencies;
    this.#feed = new RunFeed({
      schedule,
      now,
      onPatch: (patch) => this.#patch(patch),
      onTaken: (batch) => this.#runner.acknowledge(batch),
    });
    this.#record = this.#feed.record;
    this.#operations = null;
    this.#patch(noRun);
  }

  #receive(event: WorkerEvent): void {
    switch (event.type) {
      case 'batch':
        this.#feed?.receive(event);
        if (event.step > 0) this.#operations = event.operations ?? null;
        break;
      case 'background':
        this.#patch({ background: event.kinds });
        break;
      case 'serving':
        this.#patch({ serves: event.serves });
        break;
      case 'checked':
        this.#patch({ results: event.results });
        break;
      case 'done':
        this.#feed?.flush();
        if (this.store.getState().backend?.backend === 'webgpu')
          this.dependencies.gpu.noteSuccess();
        this.#patch({ stopped: event.stopped, serves: event.serves });
        break;
      case 'failed':
        this.#feed?.flush();
        this.#patch({ error: this.#inSource(event.error), serves: [] });
        break;
      case 'file':
        (this.dependencies.saveFile ?? downloadFile)(event.name, event.mime, event.bytes);
        break;
      case 'ready':
      case 'booting':
      case 'holding':
      case 'alive':
      case 'boot-failed':
      case 'device-lost':
      case 'paused':
      case 'resumed':
      case 'answer':
        break;
    }
  }

  /** The worker knows columns of the compiled code only. */
  #inSource(error: CellError): CellError {
    if (error.line === null || error.column === null) return error;
    const compiled = this.#launch?.compiled;
    const column = compiled ? columnInCell(compiled, error.line, error.column) : null;
    return { ...error, column };
  }

  #enter(state: CellState): void {
    // What a run reported last belongs to the picture of its pause or end.
    if (state !== 'loading' && state !== 'running') {
      this.#feed?.flush();
      if (this.#operations !== null) rememberOperations(this.id, this.#operations);
    }
    const settled = this.#runner.busy ? {} : { background: noRun.background };
    const rest = { silence: null, ...settled };
    if (state === 'idle' || state === 'error') this.#patch({ state, serves: [], ...rest });
    else this.#patch({ state, ...rest });
  }

  #writeCode(code: string, replaced: string | null): void {
    this.#kept.keep(code);
    this.#showCode(code, replaced);
  }

  #showCode(code: string, replaced: string | null): void {
    this.#patch({ code, replaced, edited: code !== this.source.code, params: findParams(code) });
  }

  #patch(patch: Partial<CellSnapshot>): void {
    this.store.setState(patch);
  }
}

function valuesOf(params: CellSnapshot['params']): RunRequest['params'] {
  return Object.fromEntries(params.map(({ name, value }) => [name, value]));
}
