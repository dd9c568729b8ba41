/** Small things kept in the browser; in memory where storage is denied. */
import * as v from 'valibot';

const prefix = 'gradient-lab:';
const memory = new Map<string, string>();

/** Reading the property alone throws in a sandboxed frame. */
function browserStorage(): Storage | null {
  try {
    const { localStorage } = globalThis as Partial<Pick<typeof globalThis, 'localStorage'>>;
    return localStorage ?? null;
  } catch {
    return null;
  }
}

/** What is stored under a key; undefined when there is nothing or it does not fit the schema. */
export function readStored<T>(key: string, schema: v.GenericSchema<unknown, T>): T | undefined {
  try {
    const text = memory.get(key) ?? browserStorage()?.getItem(prefix + key);
    if (text === null || text === undefined) return undefined;
    const result = v.safeParse(schema, JSON.parse(text));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}

/** Stores a JSON value; keeps it for this visit only where the browser refuses. */
export function writeStored(key: string, value: unknown): void {
  const text = JSON.stringify(value);
  try {
    const storage = browserStorage();
    if (!storage) throw new Error('no storage');
    storage.setItem(prefix + key, text);
    memory.delete(key);
  } catch {
    memory.set(key, text);
  }
}

export function removeStored(key: string): void {
  memory.delete(key);
  try {
    browserStorage()?.removeItem(prefix + key);
  } catch {
    // Denied storage holds nothing of ours.
  }
}
