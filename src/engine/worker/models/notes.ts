/** What a run is seen to do with models of `tf.layers`: what it makes, what trains it, by which loss, on what. */
import type * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { bounds } from '../../wire/bounds';
import type { TakenModel, TakenTensor } from '../../wire/taken-model';
import { isTensor, readValues } from '../tensor-reads';

/** The newest models, and the newest optimizers, that are remembered. */
const most = bounds.models;
/** Values of a training set that is small enough to go along. */
const mostValues = 2 ** 20;

export interface Training {
  readonly optimizer: tf.Optimizer;
  /** Names of the variables whose gradients it took. */
  readonly variables: ReadonlySet<string>;
  /** What `tf.losses` was asked for meanwhile: a name, or null for nothing or for several. */
  readonly loss: string | null;
  readonly batchSize: number | null;
}

export interface Fit {
  readonly call: NonNullable<TakenModel['fit']>;
  readonly batchSize: number;
  /** What `data` is a copy of. */
  readonly from: readonly [x: unknown, y: unknown];
  readonly data: Promise<{ inputs: TakenTensor[]; targets: TakenTensor[] } | null>;
}

export class ModelNotes {
  readonly #made = new Set<LayersModel>();
  readonly #trainings = new Map<tf.Optimizer, Training>();
  readonly #fits = new Map<LayersModel, Fit>();
  readonly #asked: { loss: string; batchSize: number | null }[] = [];
  #depth = 0;
  /** The named set that was loaded last. */
  dataSet: 'mnist' | null = null;

  /** Newest last; one that is noted again is the newest. */
  get models(): readonly LayersModel[] {
    return [...this.#made];
  }

  get trainings(): readonly Training[] {
    return [...this.#trainings.values()];
  }

  fitOf(model: LayersModel): Fit | null {
    return this.#fits.get(model) ?? null;
  }

  noteMade(made: LayersModel): void {
    const model = this.#outerOf(made);
    this.#made.delete(model);
    this.#made.add(model);
    dropOldest(this.#made);
  }

  /** @param options of `model.fit` */
  noteFit(fitted: LayersModel, x: unknown, y: unknown, options: unknown): void {
    this.noteMade(fitted);
    const model = this.#outerOf(fitted);
    const before = this.#fits.get(model);
    const copied = before && before.from[0] === x && before.from[1] === y ? before.data : null;
    const said = (typeof options === 'object' && options !== null ? options : {}) as FitOptions;
    this.#fits.set(model, {
      call: {
        epochs: countOr(said.epochs, 1),
        validationSplit: typeof said.validationSplit === 'number' ? said.validationSplit : 0,
        shuffle: said.shuffle !== false,
      },
      batchSize: countOr(said.batchSize, 32),
      from: [x, y],
      data: copied ?? copySet(x, y),
    });
    for (const old of this.#fits.keys()) if (!this.#made.has(old)) this.#fits.delete(old);
  }

  /** Notes what an optimizer does while it takes gradients. */
  whileTraining<T extends { readonly grads: object }>(optimizer: tf.Optimizer, work: () => T): T {
    if (this.#depth++ === 0) this.#asked.length = 0;
    try {
      const result = work();
      if (!this.#trainings.has(optimizer)) this.#noteTraining(optimizer, result.grads);
      return result;
    } finally {
      this.#depth--;
    }
  }

  /** @param labels the first argument, whose first axis is the batch */
  noteLoss(loss: string, labels: unknown): void {
    if (this.#depth === 0 || this.#asked.length > 1) return;
    this.#asked.push({ loss, batchSize: isTensor(labels) ? (labels.shape.at(0) ?? null) : null });
  }

  /** A chain compiles and fits by a model of its own, which is not one that the cell made. */
  #outerOf(model: LayersModel): LayersModel {
    const outer = this.models.find((known) => 'model' in known && known.model === model);
    return outer ?? model;
  }

  #noteTraining(optimizer: tf.Optimizer, gradients: object): void {
    const [asked] = this.#asked.length === 1 ? this.#asked : [];
    this.#trainings.set(optimizer, {
      optimizer,
      variables: new Set(Object.keys(gradients)),
      loss: asked?.loss ?? null,
      batchSize: asked?.batchSize ?? null,
    });
    dropOldest(this.#trainings);
  }
}

interface FitOptions {
  readonly epochs?: unknown;
  readonly batchSize?: unknown;
  readonly validationSplit?: unknown;
  readonly shuffle?: unknown;
}

function countOr(value: unknown, fallback: number): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : fallback;
}

function dropOldest(kept: {
  size: number;
  keys(): Iterator<unknown>;
  delete(key: never): boolean;
}) {
  if (kept.size > most) kept.delete(kept.keys().next().value as never);
}

/** A training set as it is now; null where it is large, or more than one tensor each. */
async function copySet(x: unknown, y: unknown): ReturnType<() => Fit['data']> {
  if (!isTensor(x) || !isTensor(y) || x.size + y.size > mostValues) return null;
  try {
    const [inputs, targets] = await Promise.all([copyTensor(x), copyTensor(y)]);
    return { inputs: [inputs], targets: [targets] };
  } catch {
    // Its device is gone: so is the run.
    return null;
  }
}

/** A tensor's shape and its values as they are at the call. */
export async function copyTensor(tensor: tf.Tensor): Promise<TakenTensor> {
  const shape = [...tensor.shape];
  return { shape, values: await readValues(tensor) };
}
