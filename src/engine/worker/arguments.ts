/** Checks what a cell hands to `gradient-lab`: the editor warns of wrong types but lets them run. */
import type * as tf from '@tensorflow/tfjs-core';
import { bounds, cutText } from '../wire/bounds';
import { isTensor } from './tensor-reads';

/** What a value is, as part of a sentence. */
export function wordKind(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'an array';
  if (value instanceof Promise) return 'a promise, which has to be awaited first';
  if (isTensor(value)) return `a tensor of shape [${value.shape.join(',')}]`;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return `the text '${cutText(value, 40)}'`;
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

export function requireNumber(what: string, value: unknown): void {
  if (typeof value === 'number' && !Number.isNaN(value)) return;
  throw new TypeError(`${what} is ${wordKind(value)}; a number is needed.`);
}

export function requireFinite(what: string, value: unknown): void {
  requireNumber(what, value);
  if (!Number.isFinite(value)) throw new RangeError(`${what} is ${String(value)}; it has no end.`);
}

/** A name by which the page keeps something; one that is cut short could be taken for another. */
export function requireName(what: string, value: unknown): void {
  if (typeof value !== 'string') {
    throw new TypeError(`${what} is ${wordKind(value)}; a text in quotes is needed.`);
  }
  if (value.length > bounds.name) {
    throw new RangeError(
      `${what} has ${value.length} characters; the most is ${bounds.name}: '${cutText(value, 40)}'.`,
    );
  }
}

/** A text that is only read; a number is taken as one. */
export function requireLabel(what: string, value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw new TypeError(`${what} is ${wordKind(value)}; a text is needed.`);
  }
  return cutText(String(value), bounds.label);
}

/** The entries of a record of values by name. */
export function requireRecord(values: unknown, more: readonly unknown[]): [string, unknown][] {
  if (typeof values === 'string') {
    const [value] = more;
    const example = typeof value === 'number' ? String(value) : 'value';
    const name = /^[A-Za-z_$][\w$]*$/.test(values) ? values : JSON.stringify(cutText(values, 40));
    throw new TypeError(`report takes names with their values: report({ ${name}: ${example} }).`);
  }
  if (typeof values !== 'object' || values === null || Array.isArray(values) || isTensor(values)) {
    throw new TypeError(
      `report was given ${wordKind(values)}; names with their values are needed: report({ loss }).`,
    );
  }
  return Object.entries(values);
}

/** @throws where a tensor holds something that cannot be drawn */
export function requireNumeric(what: string, { dtype }: tf.Tensor): void {
  if (dtype !== 'string' && dtype !== 'complex64') return;
  const held = dtype === 'string' ? 'texts' : 'complex numbers';
  throw new TypeError(`${what} holds ${held}; real numbers are needed.`);
}

/** Whether `tf.tensor` takes a value; what is in a list it checks itself. */
export function isTensorLike(value: unknown): value is tf.TensorLike {
  return (
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    Array.isArray(value) ||
    value instanceof Float32Array ||
    value instanceof Int32Array ||
    value instanceof Uint8Array
  );
}
