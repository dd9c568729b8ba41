/** What the interface sees of a cell: its state, its recorder and what it can be told to do. */
import type { SpokenComment } from '../code/in-language';
import type { StoreApi } from 'zustand/vanilla';
import type { BackendName, BackendReason, BackendRequest, Shortfall } from './backends';
import type { Batch } from './events';
import type { CheckResult } from './check-result';
import type { CellError, LeftOut, LogEntry, Progress, Shown, WorkKind } from './parts';
import type { TakenModel } from './taken-model';

export type CellState = 'idle' | 'loading' | 'running' | 'paused' | 'stopping' | 'done' | 'error';

/**
 * Who wrote a cell's code: the site, the reader, or somebody else whose code reached the reader by a
 * link, an embed's address or a file. It is decided where a source is made and nowhere later; a
 * reader's edits do not change it.
 */
export type Origin = 'site' | 'reader' | 'foreign';

/** A cell's code as it ships. `check` is TypeScript that judges what the code exports. */
export interface CellSource {
  /** Unique on the site; `<lesson>/<cell>` for a lesson's. Foreign code's may be anything; see `keyOf`. */
  readonly id: string;
  readonly origin: Origin;
  readonly code: string;
  /** The comments of the code, in the language of the page and in the other. */
  readonly comments?: readonly SpokenComment[];
  readonly check?: string;
  /** From which its runs draw their random numbers, where that is not the usual one. */
  readonly seed?: number;
}

/** A number in the code that has a slider: the literal in `param('name', 0.1, { min, max, step })`. */
export interface Param {
  readonly name: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Where the literal stands in the code, as offsets in characters. */
  readonly start: number;
  readonly end: number;
}

/** Something the doctor noticed; the interface holds its explanation in both languages. */
export interface Finding {
  readonly kind: 'nan' | 'nan-gradient' | 'exploding' | 'vanishing' | 'dead-units' | 'diverging';
  /**
   * Of a reported number the step at which it happened; of gradients, which are sampled, the first
   * at which it was seen, and null where the run counts no steps.
   */
  readonly step: number | null;
  /** Series or variable concerned. */
  readonly subject: string;
  readonly value: number;
}

export interface BackendInUse {
  readonly backend: BackendName;
  readonly reason: BackendReason;
  readonly threads: number;
  readonly adapter: string;
  /** Operations a step from which on the GPU is the faster, where that was raced for. */
  readonly crossover: number | null;
  /** Why training is slower than it could be. */
  readonly shortfall: Shortfall | null;
}

/** What the loss of the GPU meant for a cell's run. */
export interface GpuLoss {
  /** How far the run had come. */
  readonly step: number;
  /** Begun again; begun again on wasm, where the page stays for now; or over, and its model gone. */
  readonly outcome: 'restarted' | 'moved' | 'over';
}

/** A file that a cell made and that is not handed out until the reader asks for it. */
export interface FileOffer {
  readonly name: string;
  readonly mime: string;
  readonly bytes: ArrayBuffer;
}

export interface CellSnapshot {
  readonly state: CellState;
  readonly code: string;
  readonly edited: boolean;
  /** The code that a restore replaced, so that it can be undone. */
  readonly replaced: string | null;
  /** Another version, of another tab or from before one was adopted, until the reader chose one. */
  readonly elsewhere: string | null;
  readonly params: readonly Param[];
  readonly requested: BackendRequest;
  readonly backend: BackendInUse | null;
  readonly step: number;
  readonly total: number | null;
  /** How far loops within one another are, outermost first. */
  readonly loops: Readonly<Batch['loops']>;
  /** First names of the series and of the tensors that are not drawn: there were too many. */
  readonly leftOut: LeftOut;
  readonly stepTime: number;
  readonly speed: number | null;
  readonly progress: (Progress & { readonly secondsLeft: number | null }) | null;
  /** What goes on although the cell's own code has ended. */
  readonly background: readonly WorkKind[];
  /** The newest lines of the console. */
  readonly logs: readonly LogEntry[];
  /** How many lines came before those. */
  readonly logsSkipped: number;
  readonly error: CellError | null;
  readonly findings: readonly Finding[];
  readonly results: readonly CheckResult[] | null;
  readonly serves: readonly string[];
  /** Files of a foreign cell, which saves none by itself. */
  readonly offers: readonly FileOffer[];
  /** Models of `tf.layers` that the run left behind, newest first. */
  readonly models: readonly TakenModel[];
  readonly pinned: boolean;
  readonly stopped: boolean;
  /** Id of the cell whose start stopped this one: only one run at a time is given the machine. */
  readonly supersededBy: string | null;
  /** Seconds that the worker has not been heard of, from some on; null while it answers. */
  readonly silence: number | null;
  /** The newest loss of the GPU since the reader started the run; null where there was none. */
  readonly loss: GpuLoss | null;
}

/** A bounded record of one run. Series are thinned evenly once they pass their capacity. */
export interface RunRecord {
  readonly names: readonly string[];
  readonly shownNames: readonly string[];
  readonly lastStep: number;
  /** Steps rise strictly; both arrays have equal length. */
  series(name: string): { readonly steps: readonly number[]; readonly values: readonly number[] };
  /** The newest value at or before a step; undefined before the first. */
  valueAt(name: string, step: number): number | undefined;
  shownAt(name: string, step: number): Shown | undefined;
  /**
   * The newest tensor at or before a step, else the first one: a fast run shows its tensors once a
   * frame, not at every step.
   */
  shownNear(name: string, step: number): Shown | undefined;
  /** Called together with the snapshot of its session, once a frame at most; returns the unsubscriber. */
  subscribe(listener: () => void): () => void;
}

export interface CellSession {
  readonly id: string;
  readonly source: CellSource;
  readonly store: StoreApi<CellSnapshot>;
  /** The record of the present or last run; replaced when a run starts. */
  readonly record: RunRecord;
  /** The run kept for comparison. */
  readonly pinnedRecord: RunRecord | null;
  setCode(code: string): void;
  restoreCode(): void;
  undoRestore(): void;
  /** Ends a conflict with another tab's code; what was not taken can be brought back. */
  settleCode(choice: 'here' | 'elsewhere'): void;
  /** Takes somebody's code as the reader's own; what the reader had written is kept beside it. */
  adoptCode(code: string): void;
  run(options?: { paused?: boolean; check?: boolean }): void;
  pause(): void;
  resume(): void;
  /** One step; starts a paused run when none is under way. */
  step(): void;
  stop(): void;
  /** Clears the run; the next one starts from the same initial weights. */
  reset(): void;
  setSpeed(stepsPerSecond: number | null): void;
  /** Rewrites the literal in the code and tells a run under way. */
  setParam(name: string, value: number): void;
  setBackend(backend: BackendRequest): void;
  pin(): void;
  unpin(): void;
  /** Calls what the cell serves under `name`; rejects when no run serves it. */
  ask(name: string, input: unknown): Promise<unknown>;
  /** Saves a file that is offered; call it from the reader's own gesture. */
  saveOffer(offer: FileOffer): void;
  dispose(): void;
}
