/** What a link or a file brings from one reader to another, and the reading of what is said to be that. */
import * as v from 'valibot';
import { backendNames } from '../engine/wire/backends';
import { longestCode, mostLines } from './limits';
import { isPortable, type Portable } from './portable';

const format = 'gradient-lab-share';
const version = 1;

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));

const code = v.pipe(
  v.string(),
  v.maxLength(longestCode),
  v.check((text) => text.split('\n').length <= mostLines),
);

const cellSchema = v.object({
  /** The cell's name in its lesson. */
  name: id,
  /** Null where it is the lesson's own, but for its parameters. */
  code: v.nullable(code),
  /** The numbers of the code that have a slider, by their names. */
  params: v.record(v.pipe(v.string(), v.maxLength(200)), v.pipe(v.number(), v.finite())),
  /** From which the random numbers of a run are drawn. */
  seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 32 - 1)),
  backend: v.picklist([...backendNames, 'auto']),
});

/** Names with other signs belong to what a page keeps for itself, such as the answers to its questions. */
const stateName = v.pipe(v.string(), v.regex(/^[\w/-]{1,64}$/));

export function isStateName(name: string): boolean {
  return v.is(stateName, name);
}

const figuresSchema = v.pipe(
  v.record(stateName, v.custom<Portable>(isPortable)),
  v.check((figures) => Object.keys(figures).length <= 32),
);

const sharedSchema = v.object({
  format: v.literal(format),
  version: v.literal(version),
  lesson: id,
  language: v.picklist(['en', 'zh']),
  /** What figures of the lesson are set to, by the names of their states, where it is not their opening. */
  figures: figuresSchema,
  /** The figure that was shared; null where it was a cell. */
  figure: v.nullable(id),
  cell: v.nullable(cellSchema),
});

export type Shared = v.InferOutput<typeof sharedSchema>;
export type SharedCell = v.InferOutput<typeof cellSchema>;

/** Why something shared could not be read. */
export type ShareProblem = 'damaged' | 'newer' | 'too-large' | 'no-unpacking';

export type Opened =
  | { readonly type: 'shared'; readonly shared: Shared }
  | { readonly type: 'problem'; readonly problem: ShareProblem };

export function problem(problem: ShareProblem): Opened {
  return { type: 'problem', problem };
}

export function makeShared(parts: Omit<Shared, 'format' | 'version'>): Shared {
  return { format, version, ...parts };
}

/** Whether it differs from the lesson as it is at first; how cells are run is not part of a lesson. */
export function differs({ cell, figures }: Shared): boolean {
  if (Object.keys(figures).length > 0) return true;
  return cell !== null && (cell.code !== null || Object.keys(cell.params).length > 0);
}

const newerSchema = v.object({
  format: v.literal(format),
  version: v.pipe(v.number(), v.minValue(version + 1)),
});

/** Whether a file's content says of itself that it is something shared, of whichever version. */
export function isShared(value: unknown): boolean {
  return v.is(v.object({ format: v.literal(format) }), value);
}

/** @param value what was parsed from JSON */
export function readShared(value: unknown): Opened {
  const result = v.safeParse(sharedSchema, value);
  if (result.success) return { type: 'shared', shared: result.output };
  return problem(v.is(newerSchema, value) ? 'newer' : 'damaged');
}
