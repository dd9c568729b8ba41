/** One run of `src/main.ts`: what it imports from `gradient-lab` works on this. */
import type * as tf from '@tensorflow/tfjs-core';
import { completeRange } from '../../engine/code/param-range';
import type { CheckResult } from '../../engine/wire/check-result';
import { requireName, requireNumeric, wordKind } from '../../engine/worker/arguments';
import { isTensor, readValues } from '../../engine/worker/tensor-reads';
import type { LogEntry } from './messages';
import { Outbox, type Post } from './outbox';
import { Pace } from './pace';

interface FileMessage {
  readonly type: 'file';
  readonly run: number;
  readonly name: string;
  readonly mime: string;
  readonly bytes: ArrayBuffer;
}

export class Run {
  /** A worker has one run. */
  readonly id = 1;
  readonly pace: Pace;
  readonly outbox: Outbox;
  /** Files handed out so far. */
  files = 0;
  /** Hands a file to the reader's downloads. */
  readonly host: { readonly post: (file: FileMessage, transfer: Transferable[]) => void };
  /** Nothing here asks which models there were. */
  readonly models = { noteMade: (_model: unknown) => undefined };
  /** What calls of `check` found, in their order. */
  readonly results: Promise<CheckResult>[] = [];
  readonly #sliders = new Set<string>();
  readonly #newest = new Map<string, { step: number; value: number }>();

  /**
   * @param base absolute address of the folder that holds the data; ends in a slash
   * @param params sliders by name
   */
  constructor(
    private readonly post: Post,
    readonly base: string,
    private readonly params: Map<string, number>,
  ) {
    this.pace = new Pace(() => this.outbox.flush());
    this.outbox = new Outbox(post, () => ({ step: this.pace.step, loops: this.pace.counts }));
    this.host = {
      post: ({ name, mime, bytes }, transfer) =>
        post({ type: 'file', name, mime, bytes }, transfer),
    };
  }

  /** The value of a slider, which comes into being when it is first asked for. */
  param(name: string, value: number, range: Parameters<typeof completeRange>[2] = {}): number {
    const present = this.params.get(name) ?? value;
    if (!this.#sliders.has(name)) {
      this.#sliders.add(name);
      const slider = {
        name,
        value: present,
        ...completeRange(value, Number.isInteger(value), range),
      };
      this.post({ type: 'slider', slider });
    }
    return present;
  }

  setParam(name: string, value: number): void {
    this.params.set(name, value);
  }

  /** @param value of what is reported the type is a promise only */
  report(name: string, value: unknown): void {
    requireName('report: a name', name);
    if (typeof value !== 'number' && !isTensor(value)) {
      throw new TypeError(
        `report: '${name}' is ${wordKind(value)}; a number or a scalar tensor is needed.`,
      );
    }
    const step = this.pace.stepFor(this.#newest.get(name)?.step);
    const note = (number: number) => {
      this.#newest.set(name, { step, value: number });
      this.outbox.addPoint(name, step, number);
    };
    if (typeof value === 'number') {
      note(value);
      return;
    }
    requireNumeric(`report: '${name}'`, value);
    if (value.size !== 1) {
      throw new Error(
        `report: '${name}' has shape [${value.shape.join(',')}]; a scalar is needed.`,
      );
    }
    this.#newest.set(name, { step, value: Number.NaN });
    this.outbox.whenRead(readValues(value), ([number = Number.NaN]) => note(number));
  }

  /** Shows a tensor as it is at the present step. */
  show(name: string, tensor: tf.Tensor): void {
    this.outbox.hold(name, this.pace.step, tensor);
  }

  /** The newest value reported under a name. */
  reported(name: string): number | undefined {
    return this.#newest.get(name)?.value;
  }

  log(describe: () => LogEntry): void {
    this.outbox.addLog(describe());
  }

  /** Keeps what a figure of the lesson would ask for; there is none here to ask. */
  serve(_name: string, _handler: (input: unknown) => unknown): void {
    return;
  }
}

let current: Run | null = null;

export function setCurrentRun(run: Run): void {
  current = run;
}

/** @throws outside a run */
export function currentRun(): Run {
  if (!current) throw new Error("'gradient-lab' works only in what src/main.ts runs.");
  return current;
}
