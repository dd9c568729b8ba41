/** Sends what a cell prints to the page instead of the browser's own console. */
import type { LogEntry } from '../wire/protocol';
import { describeTensor, formatValue, tableEntry } from './format-value';
import { isTensor } from './tensor-reads';

const levels = ['log', 'info', 'warn', 'error'] as const;

/** Adds an entry; what describes it may have to wait for values from the GPU. */
export type AddLog = (describe: () => LogEntry | Promise<LogEntry>) => void;

/** Replaces the methods of `console` until the returned function is called. */
export function captureConsole(target: Console, add: AddLog): () => void {
  const { log, info, warn, error, table } = target;
  for (const level of levels) {
    target[level] = (...values: unknown[]) => add(() => logEntry(level, values));
  }
  target.table = (value: unknown) => add(() => tableEntry(value));
  return () => Object.assign(target, { log, info, warn, error, table });
}

/** The entry of one call; tensors among the values are written out in full. */
export function logEntry(
  level: LogEntry['level'],
  values: readonly unknown[],
): LogEntry | Promise<LogEntry> {
  const texts = values.map((value) =>
    isTensor(value) && !value.isDisposed ? describeTensor(value) : formatValue(value),
  );
  const entry = (parts: readonly string[]): LogEntry => ({ level, text: parts.join(' ') });
  if (texts.every((text) => typeof text === 'string')) return entry(texts);
  return Promise.all(texts.map((text) => Promise.resolve(text))).then(entry);
}
