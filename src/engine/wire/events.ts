/** Everything that the worker that runs a cell tells the page, held to its schema where it arrives. */
import * as v from 'valibot';
import { backendNames, backendReasons, shortfalls, bootStages } from './backends';
import { bounds } from './bounds';
import { narrow } from './narrow';
import {
  checkResultSchema,
  errorSchema,
  finiteCount,
  gradientSchema,
  leftOutSchema,
  logSchema,
  name,
  notFiniteSchema,
  pointsSchema,
  progressSchema,
  runId as run,
  shownSchema,
  workKinds,
} from './parts';
import { takenModelSchema } from './taken-model';

const eventSchema = v.variant('type', [
  v.object({
    type: v.literal('ready'),
    backend: v.picklist(backendNames),
    reason: v.picklist(backendReasons),
    threads: v.number(),
    adapter: v.string(),
    /** Operations a step from which on the GPU is the faster; only where that was raced for. */
    crossover: v.nullish(v.number(), null),
    shortfall: v.nullish(v.picklist(shortfalls), null),
  }),
  v.object({ type: v.literal('boot-failed'), message: v.string() }),
  /** The boot goes on: a stage begins, or has received more of what it loads. */
  v.object({ type: v.literal('booting'), stage: v.picklist(bootStages) }),
  /** The worker holds the lock that tells of its life. */
  v.object({ type: v.literal('holding'), lock: v.string() }),
  /** The code leaves the worker time to say so. */
  v.object({ type: v.literal('alive') }),
  /** The GPU of a worker that does nothing was lost: it is of no use any more. */
  v.object({ type: v.literal('device-lost') }),
  v.object({
    type: v.literal('batch'),
    run,
    batch: finiteCount,
    step: finiteCount,
    /** The limit of the loop, where the cell named one. */
    total: v.nullable(v.number()),
    /** How far loops within one another are, outermost first; only those that have a limit. */
    loops: v.array(v.object({ done: finiteCount, limit: v.number() })),
    /** Milliseconds of computing per step, a moving average. */
    stepTime: v.number(),
    /** Floating-point operations of products per step, a moving average. */
    operations: v.optional(v.number()),
    points: v.pipe(v.array(pointsSchema), v.maxLength(bounds.series)),
    shown: v.pipe(v.array(shownSchema), v.maxLength(2 * bounds.shown)),
    leftOut: leftOutSchema,
    logs: v.array(logSchema),
    /** Whether the console was emptied before these logs. */
    logsCleared: v.boolean(),
    /** Lines printed just before these logs that came faster than they could be shown. */
    logsSkipped: finiteCount,
    progress: v.nullable(progressSchema),
    gradients: v.pipe(v.array(gradientSchema), v.maxLength(bounds.gradients)),
    /** The step at which those were sampled. */
    gradientsAt: finiteCount,
    /** The first value of a series that was no finite number; of each series once. */
    notFinite: v.pipe(v.array(notFiniteSchema), v.maxLength(bounds.series)),
    /** Reports that were thinned out because they came faster than they could be drawn. */
    dropped: finiteCount,
  }),
  /** The cell's own code has ended, and this that nobody awaits goes on. */
  v.object({ type: v.literal('background'), run, kinds: v.array(v.picklist(workKinds)) }),
  v.object({ type: v.literal('paused'), run }),
  v.object({ type: v.literal('resumed'), run }),
  v.object({
    type: v.literal('done'),
    run,
    milliseconds: v.number(),
    stopped: v.boolean(),
    /** Names that the cell serves; `ask` may use them from now on. */
    serves: v.pipe(v.array(name), v.maxLength(bounds.serves)),
  }),
  /** The models of `tf.layers` that the run made, newest first, just before it is done. */
  v.object({
    type: v.literal('models'),
    run,
    models: v.pipe(v.array(takenModelSchema), v.maxLength(bounds.models)),
  }),
  v.object({ type: v.literal('failed'), run, error: errorSchema }),
  v.object({ type: v.literal('checked'), run, results: v.array(checkResultSchema) }),
  v.object({
    type: v.literal('serving'),
    run,
    serves: v.pipe(v.array(name), v.maxLength(bounds.serves)),
  }),
  v.object({
    type: v.literal('answer'),
    run,
    id: v.number(),
    value: v.optional(v.unknown()),
    error: v.nullable(v.string()),
  }),
  v.object({
    type: v.literal('file'),
    run,
    name: v.pipe(v.string(), v.maxLength(2 * bounds.fileName)),
    mime: v.pipe(v.string(), v.maxLength(bounds.label)),
    bytes: v.instance(ArrayBuffer),
  }),
]);

export type WorkerEvent = v.InferOutput<typeof eventSchema>;
export type Batch = Extract<WorkerEvent, { type: 'batch' }>;

/** Narrows what a worker posted; throws with the path of the first field that is wrong. */
export function parseEvent(data: unknown): WorkerEvent {
  return narrow(eventSchema, data, 'worker message');
}
