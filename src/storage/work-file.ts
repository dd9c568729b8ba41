/**
 * Everything of the reader's in one file, and the way back: what is in the file is added to what is here, and where
 * both have a version of some code, both stay. Each value has the version that it was stored with, so that a file of
 * an older site is read as older storage is; a value of a newer one is put where it belongs for the time when the
 * site here is newer too, unless something stands there.
 */
import * as v from 'valibot';
import { asideSchema, editSchema } from './kept-edits';
import { kindOf, readKept, versionOf, type ValueKind } from './kept-values';
import { isNestedAtMost } from './nesting';
import { addProgress, mergeProgress, progressSchema, progressStore } from './progress';
import { readRaw, writeStored } from './storage';

const format = 'gradient-lab-work';
const version = 1;

/** Characters of a file that is read; browsers keep about five millions for a site. */
export const longestWorkFile = 30_000_000;
const mostValues = 5_000;
/** Lists and records in one another; what this site stores goes to five. */
const deepest = 50;

const workSchema = v.object({
  format: v.literal(format),
  version: v.literal(version),
  /** When it was made, as ISO 8601 says it. */
  saved: v.pipe(v.string(), v.maxLength(40)),
  values: v.pipe(
    v.record(v.pipe(v.string(), v.maxLength(300)), v.unknown()),
    v.check((values) => Object.keys(values).length <= mostValues),
    v.check((values) => isNestedAtMost(deepest, values)),
  ),
});

export type WorkFile = v.InferOutput<typeof workSchema>;
export type WorkProblem = 'damaged' | 'newer';

export function makeWorkFile(now: Date): WorkFile {
  return { format, version, saved: now.toISOString(), values: readKept() };
}

/** Whether a file's content says of itself that it is such a file, of whichever version. */
export function isWorkFile(value: unknown): boolean {
  return v.is(v.object({ format: v.literal(format) }), value);
}

/** @param value what was parsed from JSON */
export function readWorkFile(value: unknown): WorkFile | WorkProblem {
  const result = v.safeParse(workSchema, value);
  if (result.success) return result.output;
  return isWorkFile(value) && versionOf(value) > version ? 'newer' : 'damaged';
}

/** What bringing a value in would do. */
export type Change =
  /** It is here already. */
  | 'same'
  /** Nothing was in its place. */
  | 'added'
  /** Code that differs from the code here, beside which it is kept. */
  | 'beside'
  /** Progress that is joined with the progress here. */
  | 'joined'
  /** A choice of which the reader has made another here, which stays. */
  | 'left'
  /** Of a newer version of the site; kept as it is. */
  | 'newer'
  /** Of a newer version of the site, in a place where something stands; or it cannot be read. */
  | 'refused';

export interface PlannedValue {
  readonly key: string;
  readonly kind: ValueKind;
  readonly change: Change;
  readonly apply: () => void;
}

/** What bringing the file in would change here, which is done by applying each part of it. */
export function planImport({ values }: WorkFile): readonly PlannedValue[] {
  return Object.entries(values).flatMap(([key, value]): PlannedValue[] => {
    const kind = kindOf(key);
    if (kind === undefined) return [];
    return [{ key, kind, ...plan(kind, key, value) }];
  });
}

type Plan = Omit<PlannedValue, 'key' | 'kind'>;

const refused: Plan = { change: 'refused', apply: doNothing };
const same: Plan = { change: 'same', apply: doNothing };

function doNothing(): void {
  // What is refused or here already changes nothing.
}

function plan(kind: ValueKind, key: string, value: unknown): Plan {
  if (versionOf(value) > 1) return planNewer(key, value);
  switch (kind) {
    case 'code':
      return planCode(key, value);
    case 'aside':
      return planAside(key, value);
    case 'progress':
      return planProgress(value);
    case 'choice':
      return planChoice(key, value);
  }
}

function planNewer(key: string, value: unknown): Plan {
  const here = readRaw(key);
  if (JSON.stringify(here) === JSON.stringify(value)) return same;
  if (here !== undefined) return refused;
  return { change: 'newer', apply: () => writeStored(key, value) };
}

function cellOf(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}

function codeHere(cell: string): string | undefined {
  const edit = v.safeParse(editSchema, readRaw(`code:${cell}`));
  return edit.success ? edit.output.code : undefined;
}

function asideHere(cell: string): readonly string[] {
  const aside = v.safeParse(asideSchema, readRaw(`aside:${cell}`));
  return aside.success ? aside.output.codes : [];
}

function putAside(cell: string, codes: readonly string[]): Plan {
  if (versionOf(readRaw(`aside:${cell}`)) > 1) return refused;
  const known = new Set([codeHere(cell), ...asideHere(cell)]);
  if (codes.every((code) => known.has(code))) return same;
  return {
    change: 'beside',
    // Asked once more, since what is applied before it may have put some there.
    apply() {
      const all = new Set([...asideHere(cell), ...codes]);
      const here = codeHere(cell);
      if (here !== undefined) all.delete(here);
      writeStored(`aside:${cell}`, { version: 1, codes: [...all] });
    },
  };
}

function planCode(key: string, value: unknown): Plan {
  const edit = v.safeParse(editSchema, value);
  if (!edit.success) return refused;
  const cell = cellOf(key);
  if (readRaw(key) !== undefined) return putAside(cell, [edit.output.code]);
  return { change: 'added', apply: () => writeStored(key, edit.output) };
}

function planAside(key: string, value: unknown): Plan {
  const aside = v.safeParse(asideSchema, value);
  return aside.success ? putAside(cellOf(key), aside.output.codes) : refused;
}

function planProgress(value: unknown): Plan {
  const there = v.safeParse(progressSchema, value);
  if (!there.success) return refused;
  const here = progressStore.getState();
  const joined = mergeProgress(here, there.output);
  if (JSON.stringify(joined) === JSON.stringify(here)) return same;
  return { change: 'joined', apply: () => addProgress(there.output) };
}

function planChoice(key: string, value: unknown): Plan {
  if (typeof value !== 'string' || value.length > 20) return refused;
  const here = readRaw(key);
  if (here === value) return same;
  if (here !== undefined) return { change: 'left', apply: doNothing };
  return { change: 'added', apply: () => writeStored(key, value) };
}
