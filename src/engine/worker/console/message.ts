/** The text of one call of `console.log`: placeholders filled in, values written, the whole cut. */
import type { LogEntry } from '../../wire/parts';
import { isTensor } from '../tensor-reads';
import { Inspection } from './inspect';
import { summaryOf } from './inspect-model';
import { unreadable } from './names';
import { withReaderFrames } from './reader-stack';
import { describeTensor } from './tensor-text';
import { cut, writeNumber } from './text';

/** Characters of one entry. */
const longestEntry = 10_000;

type Text = string | Promise<string>;

/** The text of a call; a promise where it shows tensors that have to come from the GPU. */
function writeMessage(values: readonly unknown[]): Text {
  const inspection = new Inspection();
  const [first, ...others] = values;
  const formatted = typeof first === 'string' && others.length > 0 && first.includes('%');
  const { text, rest } = formatted
    ? fillPlaceholders(first, others, inspection)
    : { text: null, rest: values };
  const texts: Text[] = text === null ? [] : [text];
  let length = text?.length ?? 0;
  for (const [i, value] of rest.entries()) {
    if (length > longestEntry && rest.length > i + 1) {
      texts.push(`… ${rest.length - i} more values`);
      break;
    }
    const written = writeTop(value, inspection);
    length += typeof written === 'string' ? written.length : 0;
    texts.push(written);
  }
  if (texts.every((part) => typeof part === 'string')) return cut(texts.join(' '), longestEntry);
  return Promise.all(texts.map((part) => Promise.resolve(part).catch(unreadable))).then((parts) =>
    cut(parts.join(' '), longestEntry),
  );
}

/** The entry of one call; nothing that is logged can end the run. */
export function logEntry(
  level: LogEntry['level'],
  values: readonly unknown[],
): LogEntry | Promise<LogEntry> {
  const text = writeMessage(values);
  return typeof text === 'string'
    ? { level, text }
    : text.then((arrived) => ({ level, text: arrived }));
}

/** A value at the top of a call: strings as they are, tensors and models in full. */
function writeTop(value: unknown, inspection: Inspection): Text {
  try {
    if (typeof value === 'string') {
      return value.length > longestEntry ? value : withReaderFrames(value);
    }
    if (isTensor(value) && !value.isDisposed) return describeTensor(value);
    return summaryOf(value) ?? inspection.write(value);
  } catch (thrown) {
    return unreadable(thrown);
  }
}

/** Fills `%s` and its kin with the values after the text; what is left over follows it. */
function fillPlaceholders(
  format: string,
  values: readonly unknown[],
  inspection: Inspection,
): { readonly text: string; readonly rest: readonly unknown[] } {
  let used = 0;
  const text = cut(format, longestEntry).replace(/%[sdifjoOc%]/g, (placeholder) => {
    if (placeholder === '%%') return '%';
    if (used >= values.length) return placeholder;
    return cut(fill(placeholder, values[used++], inspection), longestEntry);
  });
  return { text, rest: values.slice(used) };
}

function fill(placeholder: string, value: unknown, inspection: Inspection): string {
  try {
    switch (placeholder) {
      case '%s':
        return typeof value === 'string' ? value : inspection.write(value);
      case '%d':
        return writeAsNumber(value, Number);
      case '%i':
        return writeAsNumber(value, (given) => Number.parseInt(String(given), 10));
      case '%f':
        return writeAsNumber(value, (given) => Number.parseFloat(String(given)));
      case '%j':
        return inspection.exhausted ? '…' : writeJson(value);
      case '%c':
        return '';
      default:
        return inspection.write(value);
    }
  } catch (thrown) {
    return unreadable(thrown);
  }
}

function writeAsNumber(value: unknown, convert: (value: unknown) => number): string {
  if (typeof value === 'bigint') return `${value}n`;
  return writeNumber(
    typeof value === 'symbol' || typeof value === 'object' ? Number.NaN : convert(value),
  );
}

/** What has no JSON, such as a function, is written as the word that a console prints. */
function writeJson(value: unknown): string {
  const json = JSON.stringify(value) as string | undefined;
  return json ?? 'undefined';
}
