/** Everything that the reader made here, value by value as it is stored, to be taken along and brought back. */
import * as v from 'valibot';
import { readRaw, storedKeys } from './storage';

/**
 * What belongs to the reader rather than to this machine: edits of cells, other versions of them, progress and
 * choices. A cell's name may be followed by what tells strangers' codes apart.
 */
const kinds = {
  code: /^code:(foreign:)?[\w-]+\/[\w~-]+$/,
  aside: /^aside:(foreign:)?[\w-]+\/[\w~-]+$/,
  progress: /^progress$/,
  choice: /^(backend|language|theme)$/,
} as const;

export type ValueKind = keyof typeof kinds;

/** Undefined for what is none of the reader's. */
export function kindOf(key: string): ValueKind | undefined {
  return (Object.keys(kinds) as ValueKind[]).find((kind) => kinds[kind].test(key));
}

/** By their keys, in the order of these, so that files can be compared. */
export function readKept(): Readonly<Record<string, unknown>> {
  const kept: Record<string, unknown> = {};
  for (const key of storedKeys().filter((name) => kindOf(name) !== undefined)) {
    const value = readRaw(key);
    if (value !== undefined) kept[key] = value;
  }
  return kept;
}

const versionSchema = v.object({ version: v.number() });

/** The version of a stored value; the first ones did not say theirs. */
export function versionOf(value: unknown): number {
  const result = v.safeParse(versionSchema, value);
  return result.success ? result.output.version : 1;
}
