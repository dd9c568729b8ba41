/** What messages are made of: numbers, tensors, lines of console, errors, each bounded by its schema. */
import * as v from 'valibot';
import { bounds } from './bounds';
import { explanationSchema } from './causes';

/** Any number: unlike `v.number()` it lets NaN through, which is just what a reader must get to see. */
const measurement = v.custom<number>((value) => typeof value === 'number');
export const finiteCount = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const name = v.pipe(v.string(), v.maxLength(bounds.name));
/** Drawn at random, so that no code can guess another run's, or its own. */
export const runId = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

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
export const pointsSchema = v.pipe(
  v.object({
    name,
    steps: v.custom<number[]>(areSteps),
    values: v.custom<number[]>(areNumbers),
  }),
  v.check(({ steps, values }) => steps.length === values.length, 'one value for each step'),
);

/** Told beside the points, of which some are thinned out where many come at once. */
export const notFiniteSchema = v.object({ name, step: finiteCount, value: measurement });

/** A tensor that a run showed: row-major values and their shape. */
export const shownSchema = v.pipe(
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
export const leftOutSchema = v.object({
  series: v.pipe(v.array(name), v.maxLength(8)),
  shown: v.pipe(v.array(name), v.maxLength(8)),
});

export const logSchema = v.object({
  level: v.picklist(['log', 'info', 'warn', 'error', 'table', 'tensor']),
  text: v.string(),
  /** For `table`: header row first. */
  rows: v.optional(v.array(v.array(v.string()))),
  /** Rows and columns that a table has beyond those. */
  more: v.optional(v.object({ rows: finiteCount, columns: finiteCount })),
});

export const progressSchema = v.object({
  /** What is going on: `data` (bytes) or a label of the cell's own, such as `epoch 2`. */
  label: v.pipe(v.string(), v.maxLength(bounds.label)),
  unit: v.picklist(['bytes', 'batches', 'steps']),
  done: v.pipe(v.number(), v.finite()),
  total: v.pipe(v.number(), v.finite()),
});

/** The norm of a variable's newest sampled gradient, and how many of its units got none at all. */
export const gradientSchema = v.object({
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
  'not-isolated',
  'other',
] as const;
export type ErrorKind = (typeof errorKinds)[number];

export const errorSchema = v.object({
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

export const checkResultSchema = v.object({ passed: v.boolean(), message: localizedSchema });

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
