/** Keeps what the engine itself needs of the global scope from being replaced by a cell. */

/**
 * Without these a run could report nothing any more, not even that. A run watches others by putting its own
 * in their place, `fetch`, `setTimeout` and `Worker` among them: what the engine needs of those it took before.
 */
const needed = [
  ...['Array', 'Error', 'Function', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Promise', 'Proxy'],
  ...['Reflect', 'Set', 'String', 'Symbol', 'WeakMap', 'WeakSet'],
  ...['ArrayBuffer', 'Float32Array', 'Float64Array', 'Int32Array', 'Uint8Array', 'WebAssembly'],
  ...['Atomics', 'SharedArrayBuffer', 'MessageChannel', 'performance', 'console', 'postMessage'],
];

/** An assignment to a needed name then is an error at its line, in place of a run that falls silent. */
export function guardGlobals(scope: object): void {
  for (const name of needed) {
    if (!(name in scope)) continue;
    const value: unknown = Reflect.get(scope, name);
    Object.defineProperty(scope, name, { value, writable: false, configurable: false });
  }
}
