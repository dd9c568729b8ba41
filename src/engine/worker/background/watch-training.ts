/** Trainings of TensorFlow.js: counted until they end, ended by Stop, with callbacks of any mix. */
import { nextFrame } from '@tensorflow/tfjs-core';
import { CustomCallback, LayersModel } from '@tensorflow/tfjs-layers';
import { Dataset } from '@tensorflow/tfjs-data';
import type { WorkKind } from '../../wire/parts';
import type { PendingWork } from './pending-work';
import { replaceMethod, restoreAll, type Restore } from './replace';

type CustomArguments = ConstructorParameters<typeof CustomCallback>;

/** Methods that return promises, of the classes that have them. */
const methods: readonly (readonly [object, readonly string[], WorkKind])[] = [
  [LayersModel.prototype, ['trainOnBatch', 'evaluateDataset', 'save'], 'model'],
  [Dataset.prototype, ['forEachAsync', 'toArray', 'iterator'], 'data'],
];

/** Watches TensorFlow.js until the returned function is called. */
export function watchTraining(work: PendingWork): Restore {
  return restoreAll([
    ...methods.flatMap(([owner, names, kind]) =>
      names.map((name) =>
        replaceMethod(owner, name, (original) => {
          return function counted(this: unknown, ...args: unknown[]) {
            return work.until(kind, Reflect.apply(original, this, args) as Promise<unknown>);
          };
        }),
      ),
    ),
    watchFit('fit', 2, work),
    watchFit('fitDataset', 1, work),
  ]);
}

/** The library's `nextFrame` uses timers that it took before any run began. */
export function countedNextFrame(work: () => PendingWork | null): typeof nextFrame {
  return () => work()?.until('frame', nextFrame()) ?? nextFrame();
}

function watchFit(name: string, optionsAt: number, work: PendingWork): Restore {
  return replaceMethod(LayersModel.prototype, name, (original) => {
    // Async all the way, so that the stack of what fails reaches the cell's line.
    return async function fit(this: LayersModel, ...args: unknown[]) {
      const forget = work.atStop(() => {
        this.stopTraining = true;
      });
      const end = work.begin('fit');
      try {
        args[optionsAt] = withRealCallbacks(args[optionsAt]);
        return await (Reflect.apply(original, this, args) as Promise<unknown>);
      } finally {
        forget();
        end();
      }
    };
  });
}

/**
 * TensorFlow.js takes a list either of callback objects or of plain records of functions, and
 * breaks on one with both; with only the records made into objects, any list works.
 */
function withRealCallbacks(options: unknown): unknown {
  if (typeof options !== 'object' || options === null || !('callbacks' in options)) return options;
  const { callbacks } = options;
  if (!Array.isArray(callbacks) || !callbacks.some(isCallback)) return options;
  const yieldEvery = 'yieldEvery' in options ? options.yieldEvery : undefined;
  const real = callbacks.map((callback: unknown) =>
    isCallback(callback)
      ? callback
      : new CustomCallback(callback as CustomArguments[0], yieldEvery as CustomArguments[1]),
  );
  return { ...options, callbacks: real };
}

/** Every callback object of the library has this method; records of functions have not. */
function isCallback(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'setParams' in value;
}
