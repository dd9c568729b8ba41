/** Everything that belongs to one run; what a cell imports from `gradient-lab` works on it. */
import type * as tf from '@tensorflow/tfjs-core';
import { bounds } from '../wire/bounds';
import type { Command } from '../wire/commands';
import type { CheckResult } from '../wire/check-result';
import type { LogEntry } from '../wire/parts';
import { PendingWork } from './background/pending-work';
import { requireName, requireNumeric, wordKind } from './arguments';
import type { Host } from './host';
import { Outbox } from './outbox';
import { Pace } from './pace';
import { ModelNotes } from './models/notes';
import { isTensor, readValues } from './tensor-reads';

export type RunCommand = Extract<Command, { type: 'run' }>;
export type Handler = (input: unknown) => unknown;

export class Run {
  readonly id: number;
  /** Compiled. */
  readonly code: string;
  readonly outbox: Outbox;
  readonly pace: Pace;
  /** What is going on, awaited or not. */
  readonly work: PendingWork;
  /** What it does with models of `tf.layers`. */
  readonly models = new ModelNotes();
  /** Whether its code has come to its end; what it serves goes on being served. */
  over = false;
  readonly handlers = new Map<string, Handler>();
  /** Results of a check in the order they were asked for. */
  readonly results: Promise<CheckResult>[] = [];
  /** Files handed out so far. */
  files = 0;
  readonly #params: Map<string, number>;
  readonly #shown = new Set<string>();
  readonly #newest = new Map<string, { step: number; value: number }>();

  constructor(
    readonly host: Host,
    command: RunCommand,
    onThrow: (thrown: unknown) => void,
  ) {
    this.id = command.run;
    this.code = command.code;
    this.#params = new Map(Object.entries(command.params));
    this.outbox = new Outbox(host, command.run, () => this.pace.standing);
    this.work = new PendingWork(
      host,
      {
        onKinds: (kinds) => host.post({ type: 'background', run: command.run, kinds: [...kinds] }),
        onHold: () => host.post({ type: 'paused', run: command.run }),
        onThrow,
      },
      command.paused,
    );
    this.pace = new Pace(
      host,
      () => this.outbox,
      this.work,
      (paused) => host.post({ type: paused ? 'paused' : 'resumed', run: command.run }),
      command,
    );
  }

  /** The page has read the slider's range from the code. */
  param(name: string, fallback: number, _range?: object): number {
    return this.#params.get(name) ?? fallback;
  }

  setParam(name: string, value: number): void {
    this.#params.set(name, value);
  }

  /** @param value comes from the reader's code, so its type is a promise only */
  report(name: string, value: unknown): void {
    requireName('report: a name', name);
    if (typeof value !== 'number' && !isTensor(value)) {
      throw new TypeError(
        `report: '${name}' is ${wordKind(value)}; a number or a scalar tensor is needed.`,
      );
    }
    if (isTensor(value)) requireScalar(name, value);
    if (!this.#newest.has(name) && this.#newest.size >= bounds.series) {
      this.outbox.leaveOut('series', name);
      return;
    }
    const step = this.pace.stepFor(this.#newest.get(name)?.step);
    this.#newest.set(name, { step, value: Number.NaN });
    if (!isTensor(value)) {
      this.#record(name, step, value);
      return;
    }
    this.outbox.whenRead(
      () => readValues(value),
      ([number = Number.NaN]) => this.#record(name, step, number),
    );
  }

  /** Shows a tensor as it is at the present step. */
  show(name: string, tensor: tf.Tensor): void {
    if (!this.#shown.has(name) && this.#shown.size >= bounds.shown) {
      this.outbox.leaveOut('shown', name);
      return;
    }
    this.#shown.add(name);
    this.outbox.hold(name, this.pace.standing.step, tensor);
  }

  /** The newest value reported under a name. */
  reported(name: string): number | undefined {
    return this.#newest.get(name)?.value;
  }

  /** @param describe makes the entry; a promise where it needs values from the GPU */
  log(describe: () => LogEntry | Promise<LogEntry>): void {
    this.outbox.whenRead(
      describe,
      (entry) => this.outbox.addLog(entry),
      () => this.outbox.loseLog(),
    );
  }

  serve(name: string, handler: Handler): void {
    const known = this.handlers.has(name);
    if (!known && this.handlers.size >= bounds.serves) {
      throw new RangeError(`serve: a cell serves at most ${bounds.serves} names.`);
    }
    this.handlers.set(name, handler);
    if (known) return;
    this.host.post({ type: 'serving', run: this.id, serves: [...this.handlers.keys()] });
  }

  #record(name: string, step: number, value: number): void {
    const newest = this.#newest.get(name);
    if (!newest || newest.step === step) this.#newest.set(name, { step, value });
    this.outbox.addPoint(name, step, value);
  }
}

function requireScalar(name: string, tensor: tf.Tensor): void {
  requireNumeric(`report: '${name}'`, tensor);
  if (tensor.size === 1) return;
  const shape = tensor.shape.join(',');
  throw new Error(`report: '${name}' has shape [${shape}]; a scalar is needed.`);
}

let current: Run | null = null;

export function setCurrentRun(run: Run | null): void {
  current = run;
}

/** The run under way; null outside one. */
export function activeRun(): Run | null {
  return current;
}

/** @throws outside a run */
export function currentRun(): Run {
  if (!current) throw new Error("'gradient-lab' works only inside a cell that runs.");
  return current;
}
