/** Names of things that the console writes: classes, tags, keys. */
import { cut, quote } from './text';

/** What stands in the place of a value that throws when it is looked at. */
export function unreadable(thrown: unknown): string {
  try {
    return `[Cannot be shown: ${thrown instanceof Error ? thrown.message : String(thrown)}]`;
  } catch {
    return '[Cannot be shown]';
  }
}

/** Name of the class that made an object; null where it has no prototype. */
export function className(value: object): string | null {
  let prototype: unknown = value;
  for (let i = 0; i < 50 && isObject(prototype); i++) {
    const made: unknown = Object.getOwnPropertyDescriptor(prototype, 'constructor')?.value;
    if (typeof made === 'function' && made.name !== '') return made.name;
    prototype = Object.getPrototypeOf(prototype);
  }
  return null;
}

/** The value's tag where that says more than its class. */
export function tagOf(value: object, name: string | null): string {
  const own = Object.getOwnPropertyDescriptor(value, Symbol.toStringTag);
  const tag: unknown = own
    ? own.value
    : (value as { [Symbol.toStringTag]?: unknown })[Symbol.toStringTag];
  if (typeof tag !== 'string' || tag === '' || tag === name) return '';
  return name === 'Object' ? `Object [${tag}] ` : `[${tag}] `;
}

/** A key as it could stand in an object literal. */
export function writeKey(key: string | symbol): string {
  if (typeof key === 'symbol') return `[${String(key)}]`;
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quote(cut(key, 100));
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
