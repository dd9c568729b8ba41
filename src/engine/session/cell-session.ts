/** One cell on the page: its code and its runs, in one snapshot that the interface follows. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { backendChoice, chooseBackend } from '../runner/backend-choice';
import type { BackendRequest } from '../wire/backends';
import type {
  CellSession,
  CellSnapshot,
  CellSource,
  FileOffer,
  RunRecord,
} from '../wire/session-types';
import { CellCode } from './cell-code';
import { CellRuns, type RunDependencies } from './cell-runs';
import { emptySnapshot } from './empty-snapshot';

export interface SessionDependencies extends RunDependencies {
  /** Called before a run starts: the place where other cells' runs are stopped. */
  readonly onRun?: (session: LiveSession) => void;
}

export class LiveSession implements CellSession {
  readonly id: string;
  readonly store: StoreApi<CellSnapshot>;
  readonly #code: CellCode;
  readonly #runs: CellRuns;
  readonly #unsubscribe: () => void;

  constructor(
    readonly source: CellSource,
    private readonly dependencies: SessionDependencies,
  ) {
    this.id = source.id;
    this.#code = new CellCode(source, (state) => this.#patch(state));
    this.store = createStore<CellSnapshot>(() => ({
      ...emptySnapshot(source.code),
      ...this.#code.state,
      requested: backendChoice.getState(),
    }));
    this.#runs = new CellRuns(source, dependencies, {
      read: () => this.store.getState(),
      patch: (patch) => this.#patch(patch),
    });
    this.#unsubscribe = backendChoice.subscribe((requested) => this.#patch({ requested }));
  }

  get record(): RunRecord {
    return this.#runs.reports.record;
  }

  get pinnedRecord(): RunRecord | null {
    return this.#runs.reports.pinned;
  }

  get busy(): boolean {
    return this.#runs.busy;
  }

  /** Whether this is what the session was made for, be it with comments in another language. */
  isOf(source: CellSource): boolean {
    const { origin, check } = this.source;
    return source.origin === origin && source.check === check && this.#code.isOf(source);
  }

  /** Takes the comments' other language; what runs goes on, and what the reader wrote stays. */
  speak(source: CellSource): void {
    this.#code.speak(source);
  }

  setCode(code: string): void {
    this.#code.set(code);
  }

  restoreCode(): void {
    this.#code.restore();
  }

  undoRestore(): void {
    this.#code.undoRestore();
  }

  settleCode(choice: 'here' | 'elsewhere'): void {
    this.#code.settle(choice);
  }

  adoptCode(code: string): void {
    this.#code.adopt(code);
  }

  setParam(name: string, value: number): void {
    const written = this.#code.setParam(name, value);
    if (written !== null) this.#runs.runner.setParam(name, written);
  }

  run({ paused = false, check = false }: { paused?: boolean; check?: boolean } = {}): void {
    this.#runs.start(paused, check, () => this.dependencies.onRun?.(this));
  }

  pause(): void {
    this.#runs.runner.pause();
  }

  resume(): void {
    this.#runs.runner.resume();
  }

  step(): void {
    const { runner } = this.#runs;
    if (runner.state === 'running') runner.pause();
    if (!this.busy) this.run({ paused: true });
    this.#runs.step();
  }

  stop(): void {
    this.#runs.stop();
  }

  /** Stops because another cell was started: only one run at a time is given the machine. */
  supersede(by: string): void {
    if (!this.busy) return;
    this.#patch({ supersededBy: by });
    this.stop();
  }

  reset(): void {
    this.#runs.reset();
  }

  setSpeed(stepsPerSecond: number | null): void {
    this.#patch({ speed: stepsPerSecond });
    this.#runs.runner.setSpeed(stepsPerSecond);
  }

  setBackend(backend: BackendRequest): void {
    if (backend === 'webgpu') this.dependencies.gpu.forgive();
    chooseBackend(backend);
  }

  pin(): void {
    this.#runs.reports.pin();
    this.#patch({ pinned: true });
  }

  unpin(): void {
    this.#runs.reports.unpin();
    this.#patch({ pinned: false });
  }

  ask(name: string, input: unknown): Promise<unknown> {
    return this.#runs.runner.ask(name, input);
  }

  saveOffer(offer: FileOffer): void {
    this.#runs.saveOffer(offer);
  }

  dispose(): void {
    this.#code.dispose();
    this.#unsubscribe();
    this.#runs.dispose();
  }

  #patch(patch: Partial<CellSnapshot>): void {
    this.store.setState(patch);
  }
}
