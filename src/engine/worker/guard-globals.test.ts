import { describe, expect, it } from 'vitest';
import { PendingWork } from './background/pending-work';
import { watchPlatform } from './background/watch-platform';
import { execute } from './execute';
import { guardGlobals } from './guard-globals';
import type { Host } from './host';

describe('guardGlobals', () => {
  it('makes an assignment an error at its line, and keeps the value', () => {
    const scope: Record<string, unknown> = { Promise: 1, postMessage: 2, mine: 3 };
    guardGlobals(scope);
    expect(() => Object.assign(scope, { Promise: null })).toThrow("'Promise'");
    expect(() => Object.assign(scope, { postMessage: null })).toThrow("'postMessage'");
    scope['mine'] = 4;
    expect(scope).toMatchObject({ Promise: 1, postMessage: 2, mine: 4 });
    expect(Object.hasOwn(scope, 'setTimeout')).toBe(false);
  });

  it('leaves a run what it watches', () => {
    const scope = {
      Worker: class extends EventTarget {},
      EventSource: class extends EventTarget {},
    };
    guardGlobals(scope);
    const host = { post: () => undefined, later: () => undefined } as unknown as Host;
    const listener = {
      onKinds: () => undefined,
      onHold: () => undefined,
      onThrow: () => undefined,
    };
    const work = new PendingWork(host, listener, false);
    watchPlatform(scope, work);
    new scope.Worker();
    new scope.EventSource();
    expect([work.has('worker'), work.has('request')]).toEqual([true, true]);
  });

  it('leaves the names to a cell that has its own', async () => {
    const code = 'const Promise = 5; class Map {} exports.own = [Promise, typeof Map];';
    await expect(execute(code, 'cell.ts', {})).resolves.toEqual({ own: [5, 'function'] });
  });
});
