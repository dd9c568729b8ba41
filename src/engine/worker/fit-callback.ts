/** Lets `model.fit` report, be paused, stepped and stopped as a loop of `step` is. */
import type * as tf from '@tensorflow/tfjs-core';
import { Callback } from '@tensorflow/tfjs-layers';
import type { CallSite } from './call-site';
import { currentRun } from './run';

export interface FitCallbackOptions {
  /** Put before the names of what is reported, such as `deep ` for `deep loss`. Default none. */
  readonly prefix?: string;
}

type Logs = Readonly<Record<string, number | tf.Tensor>>;

let fits = 0;

export class FitCallback extends Callback {
  readonly #run = currentRun();
  /** A fit is a loop of its own. */
  #site: CallSite = [];
  #epoch = 0;
  #total: number | null = null;

  constructor(private readonly options: FitCallbackOptions) {
    super();
  }

  override async onTrainBegin(): Promise<void> {
    this.#site = [`fit ${++fits}`];
    const batches = this.#batches();
    this.#total = batches === null ? null : batches * (this.#epochs() - this.#initialEpoch());
    await this.#turn();
  }

  override async onEpochBegin(epoch: number): Promise<void> {
    this.#epoch = epoch;
  }

  override async onBatchEnd(batch: number, logs?: Logs): Promise<void> {
    this.#report(logs, (name) => name !== 'batch' && name !== 'size');
    const batches = this.#batches();
    if (batches !== null) {
      const label = `epoch ${this.#epoch + 1}/${this.#epochs()}`;
      const progress = { label, unit: 'batches' as const, done: batch + 1, total: batches };
      this.#run.outbox.setProgress(progress);
    }
    // The last batch's step lasts until the epoch's validation has been reported.
    if (batches === null || batch + 1 < batches) await this.#turn();
  }

  override async onEpochEnd(_epoch: number, logs?: Logs): Promise<void> {
    this.#report(logs, (name) => name.startsWith('val_'));
    if (this.#batches() !== null) await this.#turn();
  }

  override async onTrainEnd(): Promise<void> {
    this.#run.pace.leave(this.#site);
  }

  async #turn(): Promise<void> {
    await this.#run.pace.next(this.#site, this.#total);
    const { model } = this;
    if (this.#run.pace.stopped && isStoppable(model)) model.stopTraining = true;
  }

  #report(logs: Logs | undefined, wanted: (name: string) => boolean): void {
    for (const [name, value] of Object.entries(logs ?? {})) {
      if (wanted(name)) this.#run.report((this.options.prefix ?? '') + name, value);
    }
  }

  #epochs(): number {
    return this.#param('epochs') ?? 1;
  }

  #initialEpoch(): number {
    return this.#param('initialEpoch') ?? 0;
  }

  /** Batches of an epoch; null where `fitDataset` was not told. */
  #batches(): number | null {
    const [steps, samples, size] = ['steps', 'samples', 'batchSize'].map((key) => this.#param(key));
    if (steps) return steps;
    return samples && size ? Math.ceil(samples / size) : null;
  }

  #param(key: string): number | null {
    const value: unknown = this.params[key];
    return typeof value === 'number' ? value : null;
  }
}

function isStoppable(model: unknown): model is { stopTraining: boolean } {
  return typeof model === 'object' && model !== null && 'stopTraining' in model;
}
