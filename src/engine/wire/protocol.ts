/** Every message that crosses the boundary between the page and the worker that runs a cell. */
import * as v from 'valibot';
import { bounds, cutText } from './bounds';
import { explanationSchema } from './causes';
import type { RaceHint } from './race-rules';

export const backendNames = ['webgpu', 'wasm', 'cpu'] as const;
export type BackendName = (typeof backendNames)[number];
export type BackendRequest = BackendName | 'auto';

/** Why a backend was chosen; the interface translates it. */
export const backendReasons = [
  'hardware-gpu',
  'no-gpu',
  'software-gpu',
  'race-gpu',
  'race-wasm',
  'gpu-failed',
  'gpu-lost',
  'wasm-failed',
  'requested',
] as const;
export type BackendReason = (typeof backendReasons)[number];

/** Why training on a backend is slower than it could be; the interface translates it. */
export const shortfalls = ['no-kernels', 'no-simd', 'no-threads'] as const;
export type Shortfall = (typeof shortfalls)[number];

/** What a worker is at while it boots, as far as the page has to tell it apart. */
export const bootStages = ['script', 'gpu', 'threads', 'wasm', 'cpu'] as const;
export type BootStage = (typeof bootStages)[number];

/** What a boot can do without, after it hung there. */
export type Dispensable = 'webgpu' | 'threads' | 'wasm';

/** The page to the worker. */
export type Command =
  | {
      readonly type: 'boot';
      readonly backend: BackendRequest;
      readonly assets: AssetLocations;
      /** What `auto` needs to choose by a race; null where there is nothing to race for. */
      readonly race: RaceHint | null;
      readonly without: readonly Dispensable[];
      /** A lock to hold as long as it lives; null where the browser has none. */
      readonly lock: string | null;
    }
  | {
      readonly type: 'run';
      readonly run: number;
      /** JavaScript made by `compile`; CommonJS imports, line-preserving. */
      readonly code: string;
      /** JavaScript of an exercise's check, run on the exports of `code`. */
      readonly check: string | null;
      readonly seed: number;
      readonly params: Readonly<Record<string, number>>;
      readonly speed: number | null;
      /** Start paused before the first step. */
      readonly paused: boolean;
    }
  | { readonly type: 'pause' | 'resume' | 'step' | 'stop'; readonly run: number }
  | {
      readonly type: 'speed';
      readonly run: number;
      /** Steps a second; null is as fast as it goes. */
      readonly speed: number | null;
    }
  | { readonly type: 'param'; readonly run: number; readonly name: string; readonly value: number }
  | { readonly type: 'ack'; readonly run: number; readonly batch: number }
  | {
      readonly type: 'ask';
      readonly run: number;
      readonly id: number;
      readonly name: string;
      readonly input: unknown;
    };

/** Absolute addresses that a worker cannot derive by itself. */
export interface AssetLocations {
  /** Folder of the wasm binaries, ending in a slash. */
  readonly wasm: string;
  /** Folder of the packed data sets, ending in a slash. */
  readonly data: string;
}

const run = v.number();
/** Any number: unlike `v.number()` it lets NaN through, which is just what a reader must get to see. */
const measurement = v.custom<number>((value) => typeof value === 'number');
const finiteCount = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const name = v.pipe(v.string(), v.maxLength(bounds.name));

function areSteps(value: unknown): boolean {
  return Array.isArray(value) && value.every((step) => Number.isSafeInteger(step) && step >= 0);
}

function areNumbers(value: unknown): boolean {
  return Array.isArray(value) && value.every((number) => typeof number === 'number');
}

function productOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** A number that a run reported under a name, at a step. NaN and infinities are kept as they are. */
const pointsSchema = v.pipe(
  v.object({
    name,
    steps: v.custom<number[]>(areSteps),
    values: v.custom<number[]>(areNumbers),
  }),
  v.check(({ steps, values }) => steps.length === values.length, 'one value for each step'),
);

/** Told beside the points, of which some are thinned out where many come at once. */
const notFiniteSchema = v.object({ name, step: finiteCount, value: measurement });

/** A tensor that a run showed: row-major values and their shape. */
const shownSchema = v.pipe(
  v.object({
    name,
    step: finiteCount,
    shape: v.pipe(v.array(finiteCount), v.maxLength(bounds.shownRank)),
    values: v.instance(Float32Array),
  }),
  v.check(
    ({ shape, values }) =>
      values.length <= bounds.shownValues && productOf(shape) === values.length,
    'as many values as the shape says',
  ),
);

/** First names of what came after as many as are drawn. */
const leftOutSchema = v.object({
  series: v.pipe(v.array(name), v.maxLength(8)),
  shown: v.pipe(v.array(name), v.maxLength(8)),
});

const logSchema = v.object({
  level: v.picklist(['log', 'info', 'warn', 'error', 'table', 'tensor']),
  text: v.string(),
  /** For `table`: header row first. */
  rows: v.optional(v.array(v.array(v.string()))),
  /** Rows and columns that a table has beyond those. */
  more: v.optional(v.object({ rows: finiteCount, columns: finiteCount })),
});

const progressSchema = v.object({
  /** What is going on: `data` (bytes) or a label of the cell's own, such as `epoch 2`. */
  label: v.pipe(v.string(), v.maxLength(bounds.label)),
  unit: v.picklist(['bytes', 'batches', 'steps']),
  done: v.pipe(v.number(), v.finite()),
  total: v.pipe(v.number(), v.finite()),
});

/** The norm of a variable's newest sampled gradient, and how many of its units got none at all. */
const gradientSchema = v.object({
  variable: name,
  norm: measurement,
  units: finiteCount,
  silentUnits: finiteCount,
});

/** What may still be going on after the cell's own code has ended. */
export const workKinds = [
  'timer',
  'interval',
  'frame',
  'step',
  'fit',
  'model',
  'data',
  'request',
  'storage',
  'worker',
  'other',
] as const;
export type WorkKind = (typeof workKinds)[number];

export const errorKinds = [
  'shape',
  'disposed',
  'nan',
  'missing-kernel',
  'out-of-memory',
  'device-lost',
  'syntax',
  'import',
  'data',
  'data-missing',
  'data-damaged',
  'storage',
  'ended',
  'offline',
  'no-boot',
  'other',
] as const;
export type ErrorKind = (typeof errorKinds)[number];

const errorSchema = v.object({
  kind: v.picklist(errorKinds),
  name,
  message: v.string(),
  /** Position in the reader's code, from 1; null when the throw was not in it. */
  line: v.nullable(v.number()),
  column: v.nullable(v.number()),
  /** What exactly it was, where that is sure. */
  explanation: v.nullish(explanationSchema),
});

const localizedSchema = v.object({ en: v.string(), zh: v.string() });

const checkResultSchema = v.object({ passed: v.boolean(), message: localizedSchema });

/** The worker to the page. */
export const eventSchema = v.variant('type', [
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
export type Points = v.InferOutput<typeof pointsSchema>;
export type NotFinite = v.InferOutput<typeof notFiniteSchema>;
export type Shown = v.InferOutput<typeof shownSchema>;
export type LogEntry = v.InferOutput<typeof logSchema>;
export type Progress = v.InferOutput<typeof progressSchema>;
export type LeftOut = {
  readonly [kind in keyof v.InferOutput<typeof leftOutSchema>]: readonly string[];
};
export type GradientSample = v.InferOutput<typeof gradientSchema>;
export type CellError = v.InferOutput<typeof errorSchema>;
export type CheckResult = v.InferOutput<typeof checkResultSchema>;

/** Text in both languages of the site. Spelled out, as cells see it in the editor. */
export interface Localized {
  readonly en: string;
  readonly zh: string;
}

/** Characters of what is wrong with a message. */
const longestIssue = 200;

/** Narrows what a worker posted; throws with the path of the first field that is wrong. */
export function parseEvent(data: unknown): WorkerEvent {
  const result = v.safeParse(eventSchema, data);
  if (result.success) return result.output;
  const issue = result.issues[0];
  // Its words quote what was received, however long that is.
  const what = cutText(issue.message, longestIssue);
  throw new Error(`Invalid worker message at ${v.getDotPath(issue) ?? 'root'}: ${what}`);
}
