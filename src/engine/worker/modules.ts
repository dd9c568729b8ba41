/** What a cell can import, by name. */
import * as core from '@tensorflow/tfjs-core';
import * as tfData from '@tensorflow/tfjs-data';
import * as layers from '@tensorflow/tfjs-layers';
import { countedNextFrame } from './background/watch-training';
import * as cellApi from './cell-api';
import { guardTensors } from './explain/guard-tensors';
import { notedLosses, notedMakers } from './models/watch-models';
import { activeRun } from './run';

/** `@tensorflow/tfjs` is put together from its parts, without the backends that are not in use. */
export const cellModules: Readonly<Record<string, unknown>> = {
  '@tensorflow/tfjs': {
    ...core,
    ...layers,
    ...guardTensors(core),
    ...notedMakers(),
    losses: notedLosses,
    nextFrame: countedNextFrame(() => activeRun()?.work ?? null),
    data: tfData,
  },
  'gradient-lab': cellApi,
};
