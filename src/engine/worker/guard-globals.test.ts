import { describe, expect, it } from 'vitest';
import { execute } from './execute';
import { guardGlobals } from './guard-globals';

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

  it('leaves the names to a cell that has its own', async () => {
    const code = 'const Promise = 5; class Map {} exports.own = [Promise, typeof Map];';
    await expect(execute(code, 'cell.ts', {})).resolves.toEqual({ own: [5, 'function'] });
  });
});
