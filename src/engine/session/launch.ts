/** What one run is, wherever it runs, and what can be said of it once the GPU under it is lost. */
import { columnInCell } from '../code/compile';
import type { Readable } from '../code/read-program';
import type { GpuTrust } from '../runner/gpu-trust';
import { recallRace } from '../runner/race-memory';
import type { RunRequest } from '../runner/runner';
import type { BackendRequest } from '../wire/backends';
import type { CellError } from '../wire/parts';
import type { BackendInUse, CellSource } from '../wire/session-types';
import { usualSeed } from '../wire/seed';
import { keyOf } from '../wire/source-key';

/** What is run: code that can be read, and what it is run with. */
export interface Program extends Readable {
  readonly params: RunRequest['params'];
}

/** How the reader wants it run. */
export interface Wishes {
  readonly requested: BackendRequest;
  readonly speed: number | null;
  readonly paused: boolean;
}

export class Launch {
  readonly request: RunRequest;
  /** Whether the run was sent elsewhere than the reader asked, to spare it the GPU. */
  readonly diverted: boolean;
  /** When it was sent to the GPU; see `GpuTrust`. */
  readonly #era: number;

  constructor(
    private readonly source: CellSource,
    private readonly gpu: GpuTrust,
    private readonly program: Program,
    { requested, speed, paused }: Wishes,
  ) {
    const backend = gpu.grant(requested);
    this.diverted = backend !== requested;
    this.#era = gpu.era;
    this.request = {
      origin: source.origin,
      backend,
      race: backend === 'auto' ? recallRace(keyOf(source)) : null,
      code: program.compiled.code,
      check: program.check,
      seed: source.seed ?? usualSeed,
      params: program.params,
      speed,
      paused,
    };
  }

  /** Where it runs, with the reason in the light of what became of the GPU before. */
  explain(backend: BackendInUse): BackendInUse {
    const { reason, shortfall } = backend;
    // Code that is not foreign is kept apart where nothing else can run.
    const sandboxed = shortfall === 'isolated' && this.source.origin !== 'foreign';
    return {
      ...backend,
      reason: this.gpu.explain(reason, this.diverted),
      shortfall: sandboxed ? 'sandboxed' : shortfall,
    };
  }

  /** An error with its column in the code as it was written: a worker knows the compiled one only. */
  locate(error: CellError): CellError {
    const { line, column } = error;
    if (line === null || column === null) return error;
    return { ...error, column: columnInCell(this.program.compiled, line, column) };
  }

  /** Notes that the GPU it ran on is gone. */
  noteLoss(): void {
    this.gpu.noteLoss(this.#era);
  }

  /** The same program anew, with the sliders as they now stand. */
  again(params: RunRequest['params'], wishes: Wishes): Launch {
    const program = { ...this.program, params: { ...this.program.params, ...params } };
    return new Launch(this.source, this.gpu, program, wishes);
  }
}
