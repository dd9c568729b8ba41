/** The penguins' measurements as a packed file: the packer writes it, the worker reads it. */
import { DamagedDataError } from './data-error';
import type { FetchPacked } from './mnist';

/** What each bird's four numbers are: three lengths in millimetres and grams. */
export const penguinFeatures = [
  'bill length',
  'bill depth',
  'flipper length',
  'body mass',
] as const;
/** By label, counted from 0. */
export const penguinSpecies = ['Adélie', 'Chinstrap', 'Gentoo'] as const;

export interface PenguinTable {
  /** Four measurements a bird, in the order of `penguinFeatures`. */
  readonly rows: readonly (readonly number[])[];
  /** The species of each bird. */
  readonly labels: readonly number[];
}

export const penguinFile = 'penguins/table.bin';

export function encodePenguins({ rows, labels }: PenguinTable): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ rows, labels }));
}

function isTable(value: unknown): value is PenguinTable {
  if (typeof value !== 'object' || value === null) return false;
  const { rows, labels } = value as Partial<Record<keyof PenguinTable, unknown>>;
  if (!Array.isArray(rows) || !Array.isArray(labels) || rows.length !== labels.length) return false;
  return (
    rows.every(
      (row) =>
        Array.isArray(row) && row.length === penguinFeatures.length && row.every(Number.isFinite),
    ) && labels.every((label) => typeof label === 'number' && label in penguinSpecies)
  );
}

/** @throws DamagedDataError where the file is not what `encodePenguins` made */
export async function loadPenguins(fetchPacked: FetchPacked): Promise<PenguinTable> {
  const bytes = await fetchPacked(penguinFile);
  const table = parseJson(new TextDecoder().decode(bytes));
  if (!isTable(table)) throw new DamagedDataError(penguinFile, 'it is not the table of penguins');
  return table;
}

/** Undefined where the text is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
