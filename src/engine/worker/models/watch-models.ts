/** Notes for the present run which models a cell makes, fits and trains; what they do is left as it is. */
import * as tf from '@tensorflow/tfjs-core';
import * as layers from '@tensorflow/tfjs-layers';
import { replaceMethod, restoreAll, type Restore } from '../background/replace';
import { activeRun } from '../run';
import type { ModelNotes } from './notes';

type Action = (...args: unknown[]) => unknown;

/** Watches the classes of TensorFlow.js until the returned function is called. */
export function watchModels(notes: ModelNotes): Restore {
  return restoreAll([
    replaceMethod(layers.LayersModel.prototype, 'compile', (original) => {
      return function compile(this: layers.LayersModel, ...args: unknown[]) {
        notes.noteMade(this);
        return Reflect.apply(original, this, args);
      };
    }),
    replaceMethod(layers.LayersModel.prototype, 'fit', (original) => {
      return function fit(this: layers.LayersModel, ...args: unknown[]) {
        notes.noteFit(this, ...(args as [unknown, unknown, unknown]));
        return Reflect.apply(original, this, args);
      };
    }),
    replaceMethod(tf.Optimizer.prototype, 'computeGradients', (original) => {
      return function computeGradients(this: tf.Optimizer, ...args: unknown[]) {
        const work = () => Reflect.apply(original, this, args) as { grads: tf.NamedTensorMap };
        return notes.whileTraining(this, work);
      };
    }),
  ]);
}

const makers = ['sequential', 'model'] as const;

/** The functions of `tf` that make models, each with a note of what it made. */
export function notedMakers(): Record<string, Action> {
  return Object.fromEntries(
    makers.map((name) => [
      name,
      (...args: unknown[]) => {
        const model = Reflect.apply(layers[name] as Action, layers, args) as layers.LayersModel;
        activeRun()?.models.noteMade(model);
        return model;
      },
    ]),
  );
}

const lossNames = new WeakMap<object, string>();

/** `tf.losses` with a note of each that is asked. */
export const notedLosses: Readonly<Record<string, Action>> = Object.fromEntries(
  Object.entries(tf.losses as unknown as Readonly<Record<string, Action>>).map(([name, loss]) => {
    const noted: Action = (...args) => {
      activeRun()?.models.noteLoss(name, args[0]);
      return loss(...args);
    };
    lossNames.set(noted, name);
    return [name, noted];
  }),
);

/** What a loss given to `compile` is called in TensorFlow.js; null where it is code of the cell's own. */
export function nameOfLoss(loss: unknown): string | null {
  if (typeof loss === 'string') return loss;
  if (typeof loss !== 'function') return null;
  return lossNames.get(loss) ?? null;
}
