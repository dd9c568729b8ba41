/** Lists of records and records of records as tables, bounded in rows, columns and cells. */
import type { LogEntry } from '../../wire/parts';
import { isTensor } from '../tensor-reads';
import { Inspection } from './inspect';
import { unreadable } from './names';
import { logEntry } from './message';
import { cut, roundNumber, writeNumber } from './text';

const mostRows = 200;
const mostColumns = 30;
const mostCells = 2_000;
const longestCell = 100;

export interface TableOptions {
  /** Names of the columns to show, in their order; all where left out. */
  readonly columns?: readonly string[];
  /** Whether numbers have six digits, as tensors have them, or all. */
  readonly rounded?: boolean;
}

interface Row {
  readonly index: string;
  /** Cells by column; a row that is no record has its value in the last column. */
  readonly record: object | null;
  readonly value: unknown;
}

/** The header of the column of values that are no records. */
const valueColumn = 'Values';

/**
 * The entry of `console.table`, or a plain one for what is no list and no record.
 * @param needRecords take for a table only what is made of records or lists
 */
export function tableEntry(
  value: unknown,
  options: TableOptions = {},
  needRecords = false,
): LogEntry | Promise<LogEntry> {
  try {
    const table = readTable(value, options, needRecords);
    if (table !== null) return table;
  } catch (thrown) {
    return { level: 'log', text: unreadable(thrown) };
  }
  return logEntry('log', [value]);
}

function readTable(value: unknown, options: TableOptions, needRecords: boolean): LogEntry | null {
  if (!isRecord(value)) return null;
  const { count, rows } = readRows(value);
  if (count === 0 || (needRecords && !rows.every(({ record }) => record !== null))) return null;
  const found = new Set(rows.flatMap(({ record }) => (record ? firstKeys(record) : [])));
  const most = mostColumnsOf(rows);
  const columns = options.columns?.map(String) ?? [...found];
  const shownColumns = columns.slice(0, mostColumns);
  const shownRows = rows.slice(0, Math.max(1, Math.floor(mostCells / (shownColumns.length + 1))));
  const bare = rows.some(({ record }) => record === null);
  const inspection = new Inspection();
  const write = (cell: unknown): string => {
    if (cell === undefined) return '';
    if (typeof cell === 'string') return cut(cell, longestCell);
    if (typeof cell === 'number') return (options.rounded ? roundNumber : writeNumber)(cell);
    return cut(inspection.write(cell), longestCell);
  };
  const cells = shownRows.map(({ index, record, value: own }) => [
    index,
    ...shownColumns.map((column) => (record ? write(cellOf(record, column)) : '')),
    ...(bare ? [record ? '' : write(own)] : []),
  ]);
  const all = options.columns ? columns.length : Math.max(found.size, most);
  const more = { rows: count - shownRows.length, columns: all - shownColumns.length };
  return {
    level: 'table',
    text: '',
    rows: [
      ['', ...shownColumns.map((name) => cut(name, longestCell)), ...(bare ? [valueColumn] : [])],
      ...cells,
    ],
    ...(more.rows > 0 || more.columns > 0 ? { more } : {}),
  };
}

function readRows(value: object): { readonly count: number; readonly rows: readonly Row[] } {
  const row = (index: string, part: unknown): Row => ({
    index: cut(index, longestCell),
    record: isRecord(part) ? part : null,
    value: part,
  });
  if (Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))) {
    const list = value as ArrayLike<unknown>;
    const shown = Math.min(list.length, mostRows);
    return {
      count: list.length,
      rows: Array.from({ length: shown }, (_, i) => row(String(i), list[i])),
    };
  }
  if (value instanceof Map) {
    const entries = [...take(value as Map<unknown, unknown>, mostRows)];
    return {
      count: value.size,
      rows: entries.map(([Key, Values], i) => row(String(i), { Key, Values })),
    };
  }
  if (value instanceof Set) {
    const parts = [...take(value as Set<unknown>, mostRows)];
    return { count: value.size, rows: parts.map((part, i) => row(String(i), part)) };
  }
  const keys = Object.keys(value);
  return {
    count: keys.length,
    rows: keys.slice(0, mostRows).map((key) => row(key, cellOf(value, key))),
  };
}

function* take<T>(values: Iterable<T>, count: number): Generator<T> {
  let left = count;
  for (const value of values) {
    if (left-- === 0) return;
    yield value;
  }
}

/** Columns of a record, no more than can be shown; a list's are its indices. */
function firstKeys(record: object): string[] {
  if (Array.isArray(record)) {
    return Array.from({ length: Math.min(record.length, mostColumns) }, (_, i) => String(i));
  }
  return Object.keys(record);
}

function mostColumnsOf(rows: readonly Row[]): number {
  return rows.reduce(
    (most, { record }) => Math.max(most, Array.isArray(record) ? record.length : 0),
    0,
  );
}

function cellOf(record: object, column: string): unknown {
  const field = Object.getOwnPropertyDescriptor(record, column);
  return field?.get ? '[Getter]' : field?.value;
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !isTensor(value);
}
