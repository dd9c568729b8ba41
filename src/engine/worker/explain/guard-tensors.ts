/** Refuses nested lists of unequal lengths, which TensorFlow.js takes, or refuses in riddles. */
import { explain } from '../../wire/causes';
import { markError } from './known-faults';

type Maker = (...args: unknown[]) => unknown;

const makers = ['tensor', 'tensor2d', 'tensor3d', 'tensor4d', 'tensor5d', 'tensor6d'];

/** The makers of tensors among what a module exports, each with the check before it. */
export function guardTensors(exported: Readonly<Record<string, unknown>>): Record<string, Maker> {
  return Object.fromEntries(
    makers.map((name) => {
      const make = exported[name] as Maker;
      return [name, (...args: unknown[]) => make(...refuseRagged(args))];
    }),
  );
}

function refuseRagged(args: unknown[]): unknown[] {
  const ragged = findRagged(args[0]);
  if (ragged === null) return args;
  const { path, length, first } = ragged;
  const row = path.join(', ');
  throw markError(
    new RangeError(`The shape is not regular: row ${row} has length ${length}, not ${first}.`),
    explain('ragged', row, String(length), String(first)),
  );
}

interface Ragged {
  readonly path: readonly number[];
  readonly length: number;
  readonly first: number;
}

/** The first list that is not as long as its neighbours; null where all are, or where it holds none. */
function findRagged(values: unknown): Ragged | null {
  if (!Array.isArray(values)) return null;
  const rows: readonly unknown[] = values;
  const first = lengthOf(rows[0]);
  if (first === null) return null;
  for (const [i, row] of rows.entries()) {
    const length = lengthOf(row);
    if (length !== null && length !== first) return { path: [i], length, first };
    const within = findRagged(row);
    if (within) return { ...within, path: [i, ...within.path] };
  }
  return null;
}

function lengthOf(value: unknown): number | null {
  return Array.isArray(value) || ArrayBuffer.isView(value) ? (value as unknown[]).length : null;
}
