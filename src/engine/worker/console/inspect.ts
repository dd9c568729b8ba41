/**
 * Writes a value as Node's console does: class names, contents, cycles, accessors left alone. It
 * looks at a bounded number of values however large the whole is, and says how much it left out.
 * Libraries that do this bound the text only: one of them takes two seconds for a million numbers.
 */
import { inspectSpecial } from './inspect-special';
import { className, tagOf, unreadable, writeKey } from './names';
import { cut, quote, writeNumber } from './text';

/** Values that one call of the console looks at. */
const mostValues = 4_000;
/** Entries written of one list, record or collection. */
const mostEntries = 100;
const deepest = 6;
/** Characters of a string inside of something. */
const longestString = 1_000;
/** Characters that a list or record may take in one line. */
const lineWidth = 72;

/** One call of the console: how much may still be looked at, and within what it looks. */
export class Inspection {
  /** Objects around the value under inspection; one met again is a cycle. */
  readonly #around: object[] = [];
  #left = mostValues;

  get exhausted(): boolean {
    return this.#left <= 0;
  }

  get depth(): number {
    return this.#around.length;
  }

  /** Whether so many entries are more than are written. */
  isLong(count: number): boolean {
    return count > mostEntries;
  }

  /** A value as text; what throws when it is looked at gets a mark in its place. */
  write(value: unknown): string {
    this.#left--;
    switch (typeof value) {
      case 'string':
        return quote(cut(value, longestString));
      case 'number':
        return writeNumber(value);
      case 'bigint':
        return `${value}n`;
      case 'symbol':
        return String(value);
      case 'undefined':
      case 'boolean':
        return String(value);
      case 'function':
      case 'object':
        return value === null ? 'null' : this.#writeObject(value);
    }
  }

  #writeObject(value: object): string {
    if (this.#around.includes(value)) return '[Circular]';
    this.#around.push(value);
    try {
      return inspectSpecial(value, this) ?? this.#writeRecord(value);
    } catch (thrown) {
      return unreadable(thrown);
    } finally {
      this.#around.pop();
    }
  }

  #writeRecord(value: object): string {
    const name = className(value);
    const prefix = name === 'Object' ? '' : `${name ?? '[Object: null prototype]'} `;
    const tag = tagOf(value, name);
    return this.writeParts(prefix + tag, '{', this.fields(value), '}');
  }

  /** Own fields as `key: value`, with what was left out counted at the end. */
  fields(value: object, skip: (key: string) => boolean = () => false): string[] {
    const symbols = Object.getOwnPropertySymbols(value).filter((key) =>
      Object.prototype.propertyIsEnumerable.call(value, key),
    );
    const keys = [...Object.keys(value).filter((key) => !skip(key)), ...symbols];
    return this.entries(keys.length, keys, (key) => `${writeKey(key)}: ${this.#field(value, key)}`);
  }

  /** Writes as many entries as may be looked at, and says how many there are more. */
  entries<T>(count: number, values: Iterable<T>, write: (value: T) => string): string[] {
    const parts: string[] = [];
    if (this.depth > deepest) return count > 0 ? ['…'] : [];
    for (const value of values) {
      if (parts.length >= mostEntries || this.exhausted) break;
      parts.push(write(value));
    }
    const more = count - parts.length;
    if (more > 0) parts.push(`… ${more} more`);
    return parts;
  }

  /** Joins parts in one line where they fit, else one in a line; short items of lists in columns. */
  writeParts(prefix: string, open: string, parts: readonly string[], close: string): string {
    if (parts.length === 0) return `${prefix}${open}${close}`;
    const length = parts.reduce((sum, part) => sum + part.length + 2, prefix.length);
    if (length <= lineWidth && parts.every((part) => !part.includes('\n'))) {
      return `${prefix}${open} ${parts.join(', ')} ${close}`;
    }
    const lines = open === '[' ? fillLines(parts) : parts;
    const body = lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}`).join(',\n');
    return `${prefix}${open}\n${body}\n${close}`;
  }

  #field(owner: object, key: string | symbol): string {
    const field = Object.getOwnPropertyDescriptor(owner, key);
    if (field?.get) return field.set ? '[Getter/Setter]' : '[Getter]';
    if (field?.set) return '[Setter]';
    return this.write(field?.value);
  }
}

/** Short items side by side, numbers aligned on the right. */
function fillLines(parts: readonly string[]): string[] {
  const widest = Math.max(...parts.map((part) => part.length));
  if (parts.length <= 6 || widest > 24 || parts.some((part) => part.includes('\n')))
    return [...parts];
  const [items, rest] = parts.at(-1)!.startsWith('… ')
    ? [parts.slice(0, -1), parts.slice(-1)]
    : [parts, []];
  const width = Math.max(...items.map((part) => part.length));
  const across = Math.max(1, Math.floor((lineWidth + 2) / (width + 2)));
  const lines: string[] = [];
  for (let i = 0; i < items.length; i += across) {
    lines.push(
      items
        .slice(i, i + across)
        .map((part) => part.padStart(width))
        .join(', '),
    );
  }
  return [...lines, ...rest];
}
