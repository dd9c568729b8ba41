/**
 * What a cell imports from `gradient-lab`: steps, sliders, reports and data sets. A cell is an
 * ordinary module; everything else in it is TensorFlow.js.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Callback, LayersModel } from '@tensorflow/tfjs-layers';
import { bounds } from '../wire/bounds';
import { AdamWOptimizer } from './adamw';
import {
  isTensorLike,
  requireFinite,
  requireLabel,
  requireName,
  requireNumber,
  requireNumeric,
  requireRecord,
  wordKind,
} from './arguments';
import { callSite } from './call-site';
import { logEntry } from './console/message';
import { tableEntry } from './console/table';
import type { ImageSet } from './data-sets';
import { FitCallback, type FitCallbackOptions } from './fit-callback';
import { downloadModel, loadModel, saveModel } from './saved-models';
import { publishChains } from './publish/chains';
import { publishDigits } from './publish/digits';
import type { PublishedModel } from './publish/judge-digits';
import { currentRun } from './run';

export type { MnistOptions } from '../../data/mnist';
export type { TextName } from '../../data/text';
export type {
  BlobOptions,
  CircleOptions,
  PointOptions,
  SpiralOptions,
} from '../../math/planar-data';
export type { Localized } from '../wire/check-result';
export { check, type Numbers } from './check';
export {
  data,
  type ImageBatch,
  type ImageSet,
  type ImageSets,
  type Penguins,
  type Points2D,
  type TextSet,
} from './data-sets';
export type { FitCallbackOptions } from './fit-callback';
export type { PublishedModel, TestResult } from './publish/judge-digits';

/**
 * Begins the next step of a loop and is where a cell can be paused, stepped, slowed and stopped.
 *
 * ```ts
 * while (await step(200)) {
 *   const loss = optimizer.minimize(() => lossOf(w), true);
 *   report({ loss });
 * }
 * ```
 *
 * Loops may stand in one another: each has its own limit, and all of them count on together.
 *
 * ```ts
 * for (let epoch = 0; await step(3); epoch++) {
 *   while (await step(4)) report({ loss });
 * }
 * ```
 *
 * A loop left by `break` starts anew when a loop of `step` around it has gone on. Without one, if
 * it is reached again in the same function, it goes on where it was left. A function that runs
 * twice at once shares the steps of its loop out among its runs.
 *
 * After Stop the rest of the cell has 300 milliseconds, or 450 where steps take long; then it is
 * ended by force, and what it serves with it.
 *
 * @param limit number of steps that this loop may do; without one it goes on until stopped
 * @returns false when the loop should end: at the limit, or when Stop was pressed
 */
export function step(limit?: number): Promise<boolean> {
  if (limit !== undefined) requireNumber('step: the limit', limit);
  return currentRun().pace.next(callSite(), limit ?? null);
}

/** The ends and the grain of a slider. What is left out is guessed from the value. */
export interface ParamRange {
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
}

/**
 * A number with a slider beside the cell. Moving the slider rewrites the number in the code, and
 * a call inside a loop returns the new value at once.
 *
 * ```ts
 * const optimizer = tf.train.sgd(param('learning rate', 0.1, { min: 0, max: 1 }));
 * ```
 *
 * @param name the slider's label, unique in the cell, written as a plain string
 * @param value a plain number, which the slider rewrites
 * @param range ends and grain of the slider, written as plain numbers
 */
export function param(name: string, value: number, range: ParamRange = {}): number {
  requireName('param: the name', name);
  requireNumber(`param: '${name}'`, value);
  const { min = -Infinity, max = Infinity } = range;
  if (!(min < max)) throw new RangeError(`param: the range of '${name}' is empty.`);
  return currentRun().param(name, value, range);
}

/**
 * Adds a point to one or more charts at the present step. Reporting a name twice in one step keeps
 * the later value; outside a loop of `step`, each report of a name counts as a step. The first 24
 * names are drawn.
 *
 * ```ts
 * report({ loss, accuracy: 0.97 });
 * ```
 *
 * @param values numbers or tensors with one element, by the name of their series; tensors are read
 *   but not disposed
 */
export function report(values: Readonly<Record<string, number | tf.Tensor>>): void;
export function report(values: unknown, ...more: unknown[]): void {
  const run = currentRun();
  for (const [name, value] of requireRecord(values, more)) run.report(name, value);
}

/**
 * Shows a tensor in the figure beside the cell, as it is at the present step: few numbers as a
 * table, more as a picture, of which every so many rows and columns where it is large. The first 24
 * names are shown.
 *
 * @param name what figures know it by
 * @param value a tensor, which is read but not disposed, or nested arrays of numbers
 */
export function show(name: string, value: tf.Tensor | tf.TensorLike): void {
  const run = currentRun();
  requireName('show: the name', name);
  if (!(value instanceof tf.Tensor) && !isTensorLike(value)) {
    throw new TypeError(
      `show: '${name}' is ${wordKind(value)}; a tensor or nested arrays of numbers are needed.`,
    );
  }
  const own = value instanceof tf.Tensor ? null : tf.tensor(value);
  const tensor = value instanceof tf.Tensor ? value : own!;
  requireNumeric(`show: '${name}'`, tensor);
  const most = bounds.shownValues;
  if (tensor.size > most) {
    throw new RangeError(`show: '${name}' has ${tensor.size} values; the most is ${most}.`);
  }
  run.show(name, tensor);
  own?.dispose();
}

/**
 * Prints a value to the cell's console: a tensor with its shape and values, a list of records as a
 * table, anything else as `console.log` does.
 */
export function display(value: unknown): void {
  currentRun().log(() =>
    value instanceof tf.Tensor
      ? logEntry('tensor', [value])
      : tableEntry(value, { rounded: true }, true),
  );
}

/**
 * Shows how far something that takes long has come.
 *
 * @param done how much is done
 * @param total how much there is; 0 when that is not known
 * @param label what is going on, such as `epoch 2`
 */
export function progress(done: number, total: number, label: string): void {
  requireFinite('progress: done', done);
  requireFinite('progress: total', total);
  const text = requireLabel('progress: the label', label);
  currentRun().outbox.setProgress({ label: text, unit: 'steps', done, total });
}

/**
 * A callback for `model.fit` and `model.fitDataset`: reports loss and metrics after every batch,
 * `val_…` after every epoch, shows progress, and lets the fit be paused, stepped and stopped.
 *
 * ```ts
 * await model.fit(x, y, { epochs: 5, callbacks: fitCallback() });
 * ```
 */
export function fitCallback(options: FitCallbackOptions = {}): Callback {
  return new FitCallback(options);
}

/**
 * Lets the page ask this cell something, between steps and after its end: a figure sends a drawn
 * digit, the handler returns the probabilities.
 *
 * ```ts
 * serve('predict', (pixels) =>
 *   tf.tidy(() => model.predict(tf.tensor4d(pixels as number[], [1, 28, 28, 1]))),
 * );
 * ```
 *
 * @param name what the page asks for
 * @param handler takes what the page sends; tensors that it returns, alone or in a record or list,
 *   arrive as `{ shape, values }` and are disposed
 */
export function serve(name: string, handler: (input: unknown) => unknown): void {
  requireName('serve: the name', name);
  if (typeof handler !== 'function') {
    throw new TypeError(`serve: '${name}' is ${wordKind(handler)}; a function is needed.`);
  }
  currentRun().serve(name, handler);
}

/**
 * Adam with decoupled weight decay (Loshchilov & Hutter, 2019): every step also takes the share
 * `learningRate · weightDecay` away from each weight, whatever its gradient. It is used as the
 * optimizers of `tf.train` are.
 *
 * ```ts
 * const optimizer = adamw(param('rate', 0.001), 0.01);
 * model.compile({ optimizer, loss: 'meanSquaredError' });
 * ```
 *
 * @param learningRate size of a step
 * @param weightDecay strength of the decay; 0 makes it Adam
 * @param beta1 how much of the mean gradient a step keeps
 * @param beta2 how much of the mean squared gradient a step keeps
 * @param epsilon keeps divisions finite; what `tf.train.adam` takes when left out
 */
export function adamw(
  learningRate = 0.001,
  weightDecay = 0.01,
  beta1 = 0.9,
  beta2 = 0.999,
  epsilon?: number,
): tf.AdamOptimizer {
  requireNumber('adamw: the learning rate', learningRate);
  requireNumber('adamw: the weight decay', weightDecay);
  return new AdamWOptimizer(learningRate, weightDecay, beta1, beta2, epsilon);
}

/** Keeps trained models. */
export const models = {
  /** Saves a model in this browser under a name, over what had that name before. */
  save: (name: string, model: LayersModel): Promise<void> => saveModel(name, model),

  /** Loads what `save` kept; fails with the reason when there is no such model. */
  load: (name: string): Promise<LayersModel> => loadModel(name),

  /**
   * Downloads `<name>.json` and `<name>.weights.bin`, the format that `tf.loadLayersModel` reads.
   */
  download: (name: string, model: LayersModel): Promise<void> => downloadModel(name, model),
} as const;

/**
 * Lends a model of digits to the page: figures ask it what it reads in a drawing, show its feature
 * maps and its mistakes, and save or download it under the name `digits`.
 *
 * @param model from images, [n, 28, 28, 1], to ten logits, or to probabilities by a last softmax
 * @param test the images that it is judged on
 */
export function publish(model: LayersModel, test: ImageSet): PublishedModel {
  return publishDigits(model, test, {
    serve,
    save: (trained) => saveModel('digits', trained),
    download: (trained) => downloadModel('digits', trained),
  });
}

/**
 * Lends chains of dense layers to the page: its figures compute with their newest weights.
 *
 * ```ts
 * lend({ encoder, decoder }, validation);
 * ```
 *
 * @param chains models by the names that the figures know them by
 * @param images whose codes the figures show
 */
export function lend(chains: Readonly<Record<string, LayersModel>>, images: ImageSet): void {
  publishChains(chains, images, serve);
}
