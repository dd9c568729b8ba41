/** What `console.log` and `display` write into the page's log; the browser's own console has it in full. */
import type { LogEntry } from '../messages';
import { isTensor } from '../../../engine/worker/tensor-reads';

const longestText = 10_000;

export function logEntry(level: LogEntry['level'], values: readonly unknown[]): LogEntry {
  return { level, text: values.map(writeValue).join(' ').slice(0, longestText) };
}

/** Text as it is, tensors as TensorFlow.js prints them, other things as JSON where they have any. */
export function writeValue(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return value.stack ?? String(value);
  if (isTensor(value)) return value.isDisposed ? 'Tensor (disposed)' : value.toString(true);
  if (typeof value === 'function') return `[Function ${value.name}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const list = ArrayBuffer.isView(value) && !(value instanceof DataView);
  try {
    return JSON.stringify(list ? Array.from(value as unknown as ArrayLike<unknown>) : value);
  } catch {
    // Of circles and big integers.
    return Object.prototype.toString.call(value);
  }
}
