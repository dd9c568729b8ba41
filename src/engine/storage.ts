/** Small things kept in the reader's browser; in memory where storage is denied, as in a sandboxed frame. */
const prefix = 'gradient-lab:';
const memory = new Map<string, string>();

/** The stored value, or undefined when there is none or it cannot be read. Narrow it before use. */
export function readStored(key: string): unknown {
  try {
    const text = localStorage.getItem(prefix + key) ?? memory.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch {
    const text = memory.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  }
}

/** Stores a value that JSON can hold. */
export function writeStored(key: string, value: unknown): void {
  const text = JSON.stringify(value);
  memory.set(key, text);
  try {
    localStorage.setItem(prefix + key, text);
  } catch {
    // Denied or full: the copy in memory serves until the page is closed.
  }
}

export function removeStored(key: string): void {
  memory.delete(key);
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // Denied: there was nothing but the copy in memory.
  }
}
