/** Writes values of a cell as text for its console. */
import type * as tf from '@tensorflow/tfjs-core';
import type { LogEntry } from '../wire/protocol';
import { isTensor, readValues } from './tensor-reads';

const longestText = 10_000;
const rowsShown = 6;
const tableRows = 200;

/** A number with six significant digits, as short as that can be written. */
export function formatNumber(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(6))) : String(value);
}

/** One argument of `console.log`. Tensors show shape and type; their values need `describeTensor`. */
export function formatValue(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, longestText);
  if (typeof value === 'number') return formatNumber(value);
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (isTensor(value)) return tensorHead(value);
  if (typeof value === 'function') return `ƒ ${value.name}`;
  if (typeof value !== 'object' || value === null) return String(value);
  const seen = new Set<unknown>();
  const text = JSON.stringify(value, (_key, part: unknown) => {
    if (isTensor(part)) return tensorHead(part);
    if (ArrayBuffer.isView(part) && !(part instanceof DataView)) {
      return Array.from(part as Float32Array).slice(0, 1_000);
    }
    if (typeof part === 'bigint' || typeof part === 'function') return String(part);
    if (typeof part === 'number' && !Number.isFinite(part)) return String(part);
    if (typeof part === 'object' && part !== null) {
      if (seen.has(part)) return '…';
      seen.add(part);
    }
    return part;
  });
  return text.slice(0, longestText);
}

/** Head line and values of a tensor; long axes show their first and last rows. */
export function describeTensor(tensor: tf.Tensor): string | Promise<string> {
  const { shape } = tensor;
  const head = tensorHead(tensor);
  const write = (values: Float32Array) =>
    `${head}\n${writeNested(values, shape, 0, values.length)}`;
  const values = readValues(tensor);
  return values instanceof Promise ? values.then(write) : write(values);
}

/** Rows of a table, its header first; null when the value is no list of rows or of records. */
function tableRowsOf(value: unknown): string[][] | null {
  const entries = Array.isArray(value)
    ? value.map((row: unknown, i) => [String(i), row] as const)
    : isRecord(value)
      ? Object.entries(value)
      : [];
  if (entries.length === 0 || !entries.every(([, row]) => isRecord(row) || Array.isArray(row))) {
    return null;
  }
  const shown = entries.slice(0, tableRows);
  const columns = [...new Set(shown.flatMap(([, row]) => Object.keys(row as object)))];
  const cells = shown.map(([index, row]) => [
    index,
    ...columns.map((column) => {
      const cell = (row as Record<string, unknown>)[column];
      return cell === undefined ? '' : formatValue(cell);
    }),
  ]);
  return [['', ...columns], ...cells];
}

/** The entry of `console.table` and of `display` for lists of records. */
export function tableEntry(value: unknown): LogEntry {
  const rows = tableRowsOf(value);
  return rows ? { level: 'table', text: '', rows } : { level: 'log', text: formatValue(value) };
}

function tensorHead(tensor: tf.Tensor): string {
  const head = `Tensor [${tensor.shape.join(',')}]`;
  return tensor.isDisposed ? `${head} (disposed)` : `${head} ${tensor.dtype}`;
}

function writeNested(
  values: Float32Array,
  shape: readonly number[],
  from: number,
  to: number,
): string {
  const [length, ...rest] = shape;
  if (length === undefined) return formatNumber(values[from] ?? Number.NaN);
  const stride = length === 0 ? 0 : (to - from) / length;
  const parts: string[] = [];
  for (let i = 0; i < length; i++) {
    if (length > 2 * rowsShown && i === rowsShown) {
      parts.push('…');
      i = length - rowsShown;
    }
    parts.push(writeNested(values, rest, from + i * stride, from + (i + 1) * stride));
  }
  return `[${parts.join(rest.length === 0 ? ', ' : ',\n ')}]`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !isTensor(value);
}
