/** Small things kept in the browser; in memory where it cannot keep them, and that is said. */
import * as v from 'valibot';
import { createStore } from 'zustand/vanilla';

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

/** Why a value lives in memory only: no room, no storage at all, or a newer version's value in its place. */
export type NotKept = 'full' | 'denied' | 'newer';

/** What is kept for this visit only, by its key. */
export const storageStatus = createStore<Readonly<Record<string, NotKept>>>()(() => ({}));

function note(key: string, reason: NotKept | null): void {
  const before = storageStatus.getState();
  if ((before[key] ?? null) === reason) return;
  const others = Object.fromEntries(Object.entries(before).filter(([name]) => name !== key));
  storageStatus.setState(reason === null ? others : { ...others, [key]: reason }, true);
}

const versioned = v.object({ version: v.number() });

/** Values without a version are the first. */
function versionOf(text: string | null): number {
  try {
    const result = v.safeParse(versioned, JSON.parse(text ?? 'null'));
    return result.success ? result.output.version : 1;
  } catch {
    return 1;
  }
}

/**
 * Stores a JSON value. Keeps it for this visit only where the browser refuses, and where a newer
 * version of the site wrote a value that this one does not understand: that one is left alone.
 */
export function writeStored(key: string, value: unknown): void {
  const text = JSON.stringify(value);
  note(key, tryToKeep(key, text));
}

function tryToKeep(key: string, text: string): NotKept | null {
  memory.set(key, text);
  const storage = browserStorage();
  if (storage === null) return 'denied';
  try {
    if (versionOf(storage.getItem(prefix + key)) > versionOf(text)) return 'newer';
    storage.setItem(prefix + key, text);
    memory.delete(key);
    return null;
  } catch (error) {
    // Firefox has a name of its own for it.
    return error instanceof DOMException && /quota/i.test(error.name) ? 'full' : 'denied';
  }
}

/** A value as it is stored, of whichever version; undefined where there is none that can be read. */
export function readRaw(key: string): unknown {
  return readStored(key, v.unknown());
}

/** Names of all values, also of those that live in memory only. */
export function storedKeys(): readonly string[] {
  const keys = new Set(memory.keys());
  try {
    const storage = browserStorage();
    for (let i = 0; i < (storage?.length ?? 0); i++) {
      const name = storage?.key(i) ?? '';
      if (name.startsWith(prefix)) keys.add(name.slice(prefix.length));
    }
  } catch {
    // Denied storage holds nothing of ours.
  }
  return [...keys].sort();
}

/** Tries once more to keep what is in memory only; true when all of it is kept. */
export function retryStored(): boolean {
  for (const [key, text] of [...memory]) note(key, tryToKeep(key, text));
  return memory.size === 0;
}

/** Forgets a value of this version or of an older one. */
export function removeStored(key: string): void {
  memory.delete(key);
  note(key, null);
  try {
    const storage = browserStorage();
    if (storage && versionOf(storage.getItem(prefix + key)) === 1) storage.removeItem(prefix + key);
  } catch {
    // Denied storage holds nothing of ours.
  }
}

/** Calls back when another tab wrote or removed a value; returns the unsubscriber. */
export function watchStored(key: string, listener: () => void): () => void {
  if (typeof addEventListener !== 'function') return () => undefined;
  const onStorage = (event: StorageEvent) => {
    // A null key means that everything was cleared.
    if (event.key === prefix + key || event.key === null) listener();
  };
  addEventListener('storage', onStorage);
  return () => removeEventListener('storage', onStorage);
}
