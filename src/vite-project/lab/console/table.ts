/** Lists of records and records of records as tables. */
import type { LogEntry } from '../messages';
import { isTensor } from '../../../engine/worker/tensor-reads';
import { roundNumber } from '../../../engine/worker/console/text';
import { logEntry, writeValue } from './message';

const mostRows = 200;

/**
 * @param options whether numbers have six digits, or all
 * @param needRecords take for a table only what is made of records or lists
 */
export function tableEntry(
  value: unknown,
  options: { readonly rounded?: boolean } = {},
  needRecords = false,
): LogEntry {
  if (!isRecord(value)) return logEntry('log', [value]);
  const entries = Object.entries(value).slice(0, mostRows);
  const records = entries.every(([, part]) => isRecord(part));
  if (entries.length === 0 || (needRecords && !records)) return logEntry('log', [value]);
  const write = (cell: unknown) =>
    cell === undefined
      ? ''
      : typeof cell === 'number' && options.rounded === true
        ? roundNumber(cell)
        : writeValue(cell);
  const columns = [
    ...new Set(entries.flatMap(([, part]) => (isRecord(part) ? Object.keys(part) : ['']))),
  ];
  const rows = entries.map(([index, part]) => [
    index,
    ...columns.map((column) =>
      write(isRecord(part) ? part[column] : column === '' ? part : undefined),
    ),
  ]);
  return { level: 'table', text: '', rows: [['', ...columns], ...rows] };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !isTensor(value);
}
