/** State of figures: what a link can carry, and what a figure takes of a stranger's. */
import { describe, expect, it } from 'vitest';
import { fitTo, isPortable, type Portable } from './portable';

describe('isPortable', () => {
  it.each([null, true, 3, 'a', [], {}, { a: [1, { b: null }] }])('carries %j', (value) => {
    expect(isPortable(value)).toBe(true);
  });

  it.each([
    undefined,
    NaN,
    Infinity,
    1e9,
    new Float32Array(2),
    new Map(),
    new Date(),
    () => 1,
    'x'.repeat(5_000),
    new Array(5_000).fill(0),
    [[[[[[[1]]]]]]],
  ])('does not carry %j', (value) => {
    expect(isPortable(value)).toBe(false);
  });
});

describe('fitTo', () => {
  it('takes what is built alike', () => {
    const opening = { w: 1, on: false, name: 'a', list: [0], chosen: null };
    const value = { w: 2.5, on: true, name: 'b', list: [1, 2, 3], chosen: { x: 1 } };
    expect(fitTo(opening, value)).toEqual(value);
  });

  it('completes what an older page did not know', () => {
    expect(fitTo({ w: 1, b: 2 }, { w: 3 })).toEqual({ w: 3, b: 2 });
  });

  it.each([
    [{ w: 1 }, { w: 'one' }],
    [{ w: 1 }, [1]],
    [[1, 2], { 0: 1 }],
    [
      [1, 2],
      [1, 'two'],
    ],
    [{ list: [{ x: 1 }] }, { list: [{ x: true }] }],
    ['a', 1],
  ])('for %j refuses %j', (opening, value) => {
    expect(fitTo(opening, value)).toBe(undefined);
  });

  it('lets nothing into the prototype', () => {
    const sent = JSON.parse('{"__proto__": {"bad": 1}, "w": 2}') as Portable;
    const fitted = fitTo({ w: 1 }, sent);
    expect(fitted).toEqual({ w: 2 });
    expect(Object.getPrototypeOf(fitted)).toBe(Object.prototype);
  });
});
