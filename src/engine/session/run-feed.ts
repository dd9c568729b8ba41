/**
 * Gathers what a run posts and hands it on at most once a frame, acknowledging what was taken. The
 * record and the snapshot tell their listeners together, so that they never differ in what is shown.
 */
import { Doctor } from './doctor';
import { LogBuffer } from '../wire/log-buffer';
import type { Batch } from '../wire/events';
import type { LogEntry } from '../wire/parts';
import { Recorder } from './recorder';
import type { CellSnapshot } from '../wire/session-types';
import { TimeLeft } from './time-left';

/** Lines of console kept, and their characters. */
const logCapacity = 500;
const logTextCapacity = 1_000_000;

export interface FeedOptions {
  /** Calls back at the next frame; returns the way to cancel that. */
  readonly schedule: (callback: () => void) => () => void;
  /** Milliseconds. */
  readonly now: () => number;
  readonly onPatch: (patch: Partial<CellSnapshot>) => void;
  readonly onTaken: (batch: number) => void;
}

export class RunFeed {
  readonly record = new Recorder();
  readonly #doctor = new Doctor();
  readonly #timeLeft = new TimeLeft();
  readonly #logs = new LogBuffer(logCapacity, logTextCapacity);
  /** Replaced only where something was printed, so that nothing is drawn anew for nothing. */
  #shownLogs: readonly LogEntry[] = [];
  #newest: Batch | null = null;
  #progress: CellSnapshot['progress'] = null;
  #cancel: (() => void) | null = null;

  constructor(private readonly options: FeedOptions) {}

  receive(batch: Batch): void {
    this.record.take(batch);
    this.#doctor.receive(batch);
    this.#newest = batch;
    if (batch.logsCleared) this.#logs.clear();
    this.#logs.skip(batch.logsSkipped);
    for (const entry of batch.logs) this.#logs.add(entry);
    if (batch.logsCleared || batch.logsSkipped > 0 || batch.logs.length > 0) {
      this.#shownLogs = [...this.#logs.entries];
    }
    if (batch.progress) {
      const { label, done, total } = batch.progress;
      const secondsLeft = this.#timeLeft.mark(label, done, total, this.options.now());
      this.#progress = { ...batch.progress, secondsLeft };
    }
    this.#cancel ??= this.options.schedule(() => this.flush());
  }

  /** Hands on what has gathered, without waiting for the frame. */
  flush(): void {
    this.#cancel?.();
    this.#cancel = null;
    const batch = this.#newest;
    if (!batch) return;
    this.#newest = null;
    this.record.tell();
    this.options.onPatch({
      step: batch.step,
      total: batch.total,
      loops: batch.loops,
      leftOut: batch.leftOut,
      stepTime: batch.stepTime,
      progress: this.#progress,
      logs: this.#shownLogs,
      logsSkipped: this.#logs.earlier,
      findings: this.#doctor.findings,
    });
    this.options.onTaken(batch.batch);
  }

  /** Nothing is handed on any more. */
  close(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#newest = null;
  }
}
