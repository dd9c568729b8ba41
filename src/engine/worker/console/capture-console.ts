/** Sends what a cell prints to the page instead of the browser's own console. */
import type { LogEntry } from '../../wire/parts';
import { Inspection } from './inspect';
import { logEntry } from './message';
import { readerFrames } from './reader-stack';
import { tableEntry } from './table';
import { writeNumber } from './text';

export interface ConsoleSink {
  /** Adds an entry; what describes it may have to wait for values from the GPU. */
  readonly add: (describe: () => LogEntry | Promise<LogEntry>) => void;
  readonly clear: () => void;
  /** Milliseconds, rising. */
  readonly now: () => number;
}

const levelOf = {
  log: 'log',
  debug: 'log',
  dir: 'log',
  dirxml: 'log',
  info: 'info',
  warn: 'warn',
  error: 'error',
} as const;

/** Spaces that a group moves its lines in, and groups that do so. */
const groupIndent = 2;
const deepestIndent = 10;

/** Replaces the methods of `console` until the returned function is called. */
export function captureConsole(target: Console, { add, clear, now }: ConsoleSink): () => void {
  const counts = new Map<string, number>();
  const startedAt = new Map<string, number>();
  let depth = 0;

  /** Adds an entry within the groups that are open at the call. */
  function put(describe: () => LogEntry | Promise<LogEntry>): void {
    const indent = ' '.repeat(groupIndent * Math.min(depth, deepestIndent));
    add(() => {
      const entry = describe();
      return entry instanceof Promise
        ? entry.then((arrived) => indented(arrived, indent))
        : indented(entry, indent);
    });
  }
  function print(level: LogEntry['level'], ...values: unknown[]): void {
    put(() => logEntry(level, values));
  }
  function tellTime(label: unknown, values: readonly unknown[]): void {
    const name = labelOf(label);
    const start = startedAt.get(name);
    if (start === undefined) print('warn', `Timer '${name}' does not exist`);
    else print('log', `${name}: ${writeMilliseconds(now() - start)}`, ...values);
  }
  function openGroup(...values: unknown[]): void {
    if (values.length > 0) print('log', ...values);
    depth++;
  }

  const methods: Partial<Console> = {
    assert: (condition?: unknown, ...values: unknown[]) => {
      if (condition) return;
      const [first, ...rest] = values;
      if (typeof first === 'string') print('error', `Assertion failed: ${first}`, ...rest);
      else print('error', 'Assertion failed', ...values);
    },
    clear: () => {
      depth = 0;
      clear();
    },
    count: (label?: unknown) => {
      const name = labelOf(label);
      counts.set(name, (counts.get(name) ?? 0) + 1);
      print('log', `${name}: ${counts.get(name)}`);
    },
    countReset: (label?: unknown) => void counts.delete(labelOf(label)),
    group: openGroup,
    groupCollapsed: openGroup,
    groupEnd: () => {
      depth = Math.max(0, depth - 1);
    },
    table: (value?: unknown, columns?: unknown) =>
      put(() => tableEntry(value, Array.isArray(columns) ? { columns: columns.map(labelOf) } : {})),
    time: (label?: unknown) => void startedAt.set(labelOf(label), now()),
    timeLog: (label?: unknown, ...values: unknown[]) => tellTime(label, values),
    timeEnd: (label?: unknown) => {
      tellTime(label, []);
      startedAt.delete(labelOf(label));
    },
    trace: (...values: unknown[]) => {
      const frames = readerFrames(new Error().stack);
      put(async () => {
        const { text } = await logEntry('log', ['Trace:', ...values]);
        return { level: 'log', text: [text, ...frames].join('\n') };
      });
    },
  };
  for (const [method, level] of Object.entries(levelOf)) {
    Object.assign(methods, {
      [method]: (...values: unknown[]) =>
        // The second argument of `dir` is about how to print, and nothing to print.
        print(level, ...(method === 'dir' ? values.slice(0, 1) : values)),
    });
  }
  const before = Object.fromEntries(
    Object.keys(methods).map((method) => [
      method,
      Object.getOwnPropertyDescriptor(target, method)?.value as unknown,
    ]),
  );
  Object.assign(target, methods);
  return () => void Object.assign(target, before);
}

function labelOf(label: unknown): string {
  return label === undefined
    ? 'default'
    : typeof label === 'string'
      ? label.slice(0, 200)
      : new Inspection().write(label);
}

function indented(entry: LogEntry, indent: string): LogEntry {
  if (indent === '') return entry;
  return { ...entry, text: indent + entry.text.replaceAll('\n', `\n${indent}`) };
}

function writeMilliseconds(milliseconds: number): string {
  return milliseconds < 1_000
    ? `${writeNumber(Number(milliseconds.toFixed(3)))} ms`
    : `${writeNumber(Number((milliseconds / 1_000).toFixed(3)))} s`;
}
