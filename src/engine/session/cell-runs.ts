/** One cell's runs: begun, steered, reported, and begun anew where the GPU under them is lost. */
import type { ReadCode, Reading } from '../code/read-program';
import type { GpuTrust } from '../runner/gpu-trust';
import { rememberGpu } from '../runner/race-memory';
import { Runner, type Interruption } from '../runner/runner';
import type { WorkerPool } from '../runner/worker-pool';
import { bounds } from '../wire/bounds';
import type { WorkerEvent } from '../wire/events';
import type {
  BackendInUse,
  CellSnapshot,
  CellSource,
  CellState,
  FileOffer,
} from '../wire/session-types';
import { keyOf } from '../wire/source-key';
import { downloadFile, onNextFrame } from './browser';
import { noRun } from './empty-snapshot';
import { Launch, type Wishes } from './launch';
import { Reports } from './reports';

export interface RunDependencies {
  readonly pool: WorkerPool;
  readonly gpu: GpuTrust;
  readonly schedule?: (callback: () => void) => () => void;
  readonly now?: () => number;
  readonly saveFile?: (name: string, mime: string, bytes: ArrayBuffer) => void;
  /** How code is read before it runs. */
  readonly readCode: ReadCode;
}

/** Code that is being read elsewhere. */
interface Wait {
  /** Single steps that the reader asked for meanwhile. */
  steps: number;
  end: () => void;
}

/** The snapshot that runs read and write. */
export interface SnapshotAccess {
  readonly read: () => CellSnapshot;
  readonly patch: (patch: Partial<CellSnapshot>) => void;
}

export class CellRuns {
  readonly reports: Reports;
  readonly runner: Runner;
  #launch: Launch | null = null;
  #waiting: Wait | null = null;
  readonly #save: (name: string, mime: string, bytes: ArrayBuffer) => void;

  constructor(
    private readonly source: CellSource,
    private readonly dependencies: RunDependencies,
    private readonly snapshot: SnapshotAccess,
  ) {
    const { pool, schedule = onNextFrame, now = () => performance.now() } = dependencies;
    this.#save = dependencies.saveFile ?? downloadFile;
    const { patch } = snapshot;
    this.reports = new Reports(keyOf(source), {
      schedule,
      now,
      onPatch: patch,
      onTaken: (batch) => this.runner.acknowledge(batch),
    });
    this.runner = new Runner(pool, {
      onState: (state) => this.#enter(state),
      onBackend: (backend) => this.#useBackend(backend),
      onEvent: (event) => this.#receive(event),
      onCrash: (error) => patch({ error }),
      onSilence: (silence) => patch({ silence }),
      onKilled: () => patch({ stopped: true }),
      onLost: (interrupted) => this.#recover(interrupted),
    });
  }

  /**
   * Starts a run of the code as it stands, in place of the one before.
   * @param onStart called when the code could be read, just before it is run
   */
  start(paused: boolean, judged: boolean, onStart: () => void): void {
    this.#clear();
    const { code } = this.snapshot.read();
    const check = judged ? (this.source.check ?? null) : null;
    const wait: Wait = { steps: 0, end: () => undefined };
    this.#waiting = wait;
    wait.end = this.dependencies.readCode({ code, check }, (reading) => {
      this.#waiting = null;
      this.#take(reading, paused, onStart);
      for (; wait.steps > 0; wait.steps--) this.runner.step();
    });
    if (this.#waiting !== wait) return;
    this.runner.release();
    this.snapshot.patch({ state: 'loading' });
  }

  /** Whether a run is under way, or its code is being read. */
  get busy(): boolean {
    return this.#waiting !== null || this.runner.busy;
  }

  /** Lets a paused run do one step; one whose code is still being read will do it once it is there. */
  step(): void {
    if (this.#waiting !== null) this.#waiting.steps++;
    else if (this.runner.state === 'paused' || this.runner.state === 'loading') this.runner.step();
  }

  stop(): void {
    if (this.#waiting === null) {
      this.runner.stop();
      return;
    }
    this.#endWait();
    this.snapshot.patch({ state: 'idle', stopped: true });
  }

  #take(reading: Reading, paused: boolean, onStart: () => void): void {
    if ('error' in reading) {
      this.runner.release();
      this.snapshot.patch({ error: reading.error, state: 'error' });
      return;
    }
    onStart();
    const program = { ...reading.program, params: this.#params };
    this.#begin(new Launch(this.source, this.dependencies.gpu, program, this.#wishes(paused)));
  }

  #endWait(): void {
    this.#waiting?.end();
    this.#waiting = null;
  }

  /** Ends the run and forgets what it reported. */
  reset(): void {
    this.#clear();
    this.runner.release();
    this.snapshot.patch({ state: 'idle' });
  }

  /** Hands out a file that was offered, once. */
  saveOffer(offer: FileOffer): void {
    const { offers } = this.snapshot.read();
    if (!offers.includes(offer)) return;
    this.snapshot.patch({ offers: offers.filter((other) => other !== offer) });
    this.#save(offer.name, offer.mime, offer.bytes);
  }

  dispose(): void {
    this.#endWait();
    this.reports.close();
    this.runner.release();
  }

  get #params(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.snapshot.read().params.map(({ name, value }) => [name, value]));
  }

  #wishes(paused: boolean): Wishes {
    const { requested, speed } = this.snapshot.read();
    return { requested, speed, paused };
  }

  #begin(launch: Launch): void {
    this.#launch = launch;
    this.runner.run(launch.request);
  }

  #useBackend(backend: BackendInUse): void {
    // A GPU that is only just back may be missing, or slower than it is.
    if (!this.dependencies.gpu.doubted) rememberGpu(backend);
    this.snapshot.patch({ backend: this.#launch?.explain(backend) ?? backend });
  }

  /**
   * After the loss of the GPU begins an interrupted run anew, with the code that it ran and the
   * sliders as they stand: its weights are gone.
   */
  #recover(interrupted: Interruption): void {
    this.reports.flush();
    const lost = this.#launch;
    lost?.noteLoss();
    const { step } = this.snapshot.read();
    if (interrupted === 'over' || lost === null) {
      this.snapshot.patch({ serves: [], loss: { step, outcome: 'over' } });
      return;
    }
    this.#clear();
    const launch = lost.again(this.#params, this.#wishes(interrupted === 'paused'));
    this.#begin(launch);
    this.snapshot.patch({ loss: { step, outcome: launch.diverted ? 'moved' : 'restarted' } });
  }

  #clear(): void {
    this.#endWait();
    this.reports.begin();
    this.snapshot.patch(noRun);
  }

  #receive(event: WorkerEvent): void {
    switch (event.type) {
      case 'batch':
        this.reports.receive(event);
        break;
      case 'background':
        this.snapshot.patch({ background: event.kinds });
        break;
      case 'serving':
        this.snapshot.patch({ serves: event.serves });
        break;
      case 'models':
        this.snapshot.patch({ models: event.models });
        break;
      case 'checked':
        this.snapshot.patch({ results: event.results });
        break;
      case 'done':
        this.reports.flush();
        if (this.snapshot.read().backend?.backend === 'webgpu') this.dependencies.gpu.noteSuccess();
        this.snapshot.patch({ stopped: event.stopped, serves: event.serves });
        break;
      case 'failed':
        this.reports.flush();
        this.snapshot.patch({
          error: this.#launch?.locate(event.error) ?? event.error,
          serves: [],
        });
        break;
      case 'file':
        this.#handOut(event);
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

  /** Only what the site or the reader wrote may start a download; anything else asks for a gesture. */
  #handOut({ name, mime, bytes }: FileOffer): void {
    if (this.source.origin !== 'foreign') {
      this.#save(name, mime, bytes);
      return;
    }
    const { offers } = this.snapshot.read();
    // As many as a run can hand out; what says that there are more is no run of ours.
    if (offers.length >= bounds.files) return;
    this.snapshot.patch({ offers: [...offers, { name, mime, bytes }] });
  }

  #enter(state: CellState): void {
    // What a run reported last belongs to the picture of its pause or end.
    if (state !== 'loading' && state !== 'running') this.reports.settle();
    const over = state === 'idle' || state === 'error' ? { serves: noRun.serves } : {};
    const settled = this.runner.busy ? {} : { background: noRun.background };
    this.snapshot.patch({ state, silence: null, ...over, ...settled });
  }
}
