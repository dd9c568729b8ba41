/** Values that are more than a record of fields: functions, errors, collections, buffers, tensors. */
import { stackOf } from '../../wire/errors';
import { inspectModel } from './inspect-model';
import type { Inspection } from './inspect';
import { className } from './names';
import { readerFrames } from './reader-stack';
import { cut, quote } from './text';
import { tensorHead } from './tensor-text';
import { isTensor } from '../tensor-reads';

/** Characters of an error's message or of a function's name. */
const longestWords = 2_000;

/** The value as text; null where it is an ordinary record. */
export function inspectSpecial(value: object, inspection: Inspection): string | null {
  if (typeof value === 'function') return withFields(functionHead(value), value, inspection);
  if (isTensor(value)) return tensorHead(value);
  if (value instanceof Error) return inspectError(value, inspection);
  if (Array.isArray(value)) return inspectArray(value, inspection);
  if (ArrayBuffer.isView(value)) return inspectView(value, inspection);
  return (
    inspectCollection(value, inspection) ?? inspectBoxed(value, inspection) ?? inspectModel(value)
  );
}

function functionHead(value: object): string {
  const name = cut(nameOf(value), longestWords);
  const source = Function.prototype.toString.call(value);
  if (/^class\b/.test(source)) {
    const parent: unknown = Object.getPrototypeOf(value);
    const extended = typeof parent === 'function' && nameOf(parent) !== '';
    return `[class ${name || '(anonymous)'}${extended ? ` extends ${nameOf(parent)}` : ''}]`;
  }
  const kind = className(value) ?? 'Function';
  return `[${kind}${name ? `: ${name}` : ' (anonymous)'}]`;
}

/** A function's name, which its owner may have made anything. */
function nameOf(value: object): string {
  const name: unknown = Object.getOwnPropertyDescriptor(value, 'name')?.value;
  return typeof name === 'string' ? name : '';
}

function withFields(head: string, value: object, inspection: Inspection): string {
  const fields = inspection.fields(value);
  return fields.length === 0 ? head : inspection.writeParts(`${head} `, '{', fields, '}');
}

/** Head, the reader's own frames, then cause, errors and own fields. */
function inspectError(error: Error, inspection: Inspection): string {
  const text = (key: 'name' | 'message'): string => {
    const part: unknown = error[key];
    return typeof part === 'string' ? cut(part, longestWords) : inspection.write(part);
  };
  const given = text('name');
  const name = given === 'Error' ? (className(error) ?? given) : given;
  const message = text('message');
  const head = message === '' ? name : `${name}: ${message}`;
  const frames = inspection.depth === 1 ? readerFrames(stackOf(error)) : [];
  const hidden = ['cause', 'errors']
    .filter((key) => Object.hasOwn(error, key))
    .map(
      (key) => `[${key}]: ${inspection.write((error as unknown as Record<string, unknown>)[key])}`,
    );
  const written = ['name', 'message', 'stack', 'cause', 'errors'];
  const fields = [...hidden, ...inspection.fields(error, (key) => written.includes(key))];
  const whole =
    frames.length > 0 ? [head, ...frames].join('\n') : inspection.depth > 1 ? `[${head}]` : head;
  return fields.length === 0 ? whole : inspection.writeParts(`${whole} `, '{', fields, '}');
}

function inspectArray(values: readonly unknown[], inspection: Inspection): string {
  const name = className(values);
  const prefix = name === 'Array' ? '' : `${name ?? '[Array: null prototype]'}(${values.length}) `;
  const parts = inspection.entries(values.length, range(values.length), (i) =>
    i in values ? inspection.write(values[i]) : '<empty>',
  );
  // Names beside the indices are rare; to look for them in a long list would take long.
  const named = inspection.isLong(values.length) ? [] : inspection.fields(values, isIndex);
  return inspection.writeParts(prefix, '[', [...joinEmpty(parts), ...named], ']');
}

function* range(length: number): Generator<number> {
  for (let i = 0; i < length; i++) yield i;
}

function isIndex(key: string): boolean {
  return /^\d+$/.test(key);
}

/** `<3 empty items>` in place of three of one. */
function joinEmpty(parts: readonly string[]): string[] {
  const joined: string[] = [];
  let empty = 0;
  for (const part of [...parts, '']) {
    if (part === '<empty>') empty++;
    else {
      if (empty > 0) joined.push(`<${empty} empty ${empty === 1 ? 'item' : 'items'}>`);
      empty = 0;
      if (part !== '') joined.push(part);
    }
  }
  return joined;
}

function inspectView(view: ArrayBufferView, inspection: Inspection): string {
  const name = className(view) ?? 'ArrayBufferView';
  if (view instanceof DataView) {
    const { byteLength, byteOffset } = view;
    return inspection.writeParts(
      `${name} `,
      '{',
      [`byteLength: ${byteLength}`, `byteOffset: ${byteOffset}`],
      '}',
    );
  }
  const values = view as Float64Array;
  const parts = inspection.entries(values.length, values, (value) => inspection.write(value));
  return inspection.writeParts(`${name}(${values.length}) `, '[', parts, ']');
}

function inspectCollection(value: object, inspection: Inspection): string | null {
  const name = className(value) ?? 'null prototype';
  if (value instanceof Map) {
    const parts = inspection.entries(
      value.size,
      value as Map<unknown, unknown>,
      ([key, part]) => `${inspection.write(key)} => ${inspection.write(part)}`,
    );
    return inspection.writeParts(
      `${name}(${value.size}) `,
      '{',
      [...parts, ...inspection.fields(value)],
      '}',
    );
  }
  if (value instanceof Set) {
    const parts = inspection.entries(value.size, value as Set<unknown>, (part) =>
      inspection.write(part),
    );
    return inspection.writeParts(
      `${name}(${value.size}) `,
      '{',
      [...parts, ...inspection.fields(value)],
      '}',
    );
  }
  if (value instanceof WeakMap || value instanceof WeakSet || value instanceof WeakRef) {
    return `${name} { <items unknown> }`;
  }
  if (value instanceof ArrayBuffer) {
    const bytes = [...new Uint8Array(value, 0, Math.min(value.byteLength, 50))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join(' ');
    const more = value.byteLength > 50 ? ` … ${value.byteLength - 50} more bytes` : '';
    const contents = [`[Uint8Contents]: <${bytes}${more}>`, `byteLength: ${value.byteLength}`];
    return inspection.writeParts(`${name} `, '{', contents, '}');
  }
  return null;
}

/** Dates, regular expressions, promises and primitives in boxes, with what was added to them. */
function inspectBoxed(value: object, inspection: Inspection): string | null {
  if (value instanceof Date) {
    const text = Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
    return withFields(text, value, inspection);
  }
  if (value instanceof RegExp) return withFields(String(value), value, inspection);
  if (value instanceof Promise) return withFields('Promise { <state unknown> }', value, inspection);
  if (value instanceof String) return `[String: ${quote(cut(value.valueOf(), longestWords))}]`;
  if (
    value instanceof Number ||
    value instanceof Boolean ||
    value instanceof BigInt ||
    value instanceof Symbol
  ) {
    return `[${className(value)}: ${inspection.write(value.valueOf())}]`;
  }
  return null;
}
