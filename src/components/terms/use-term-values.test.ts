/** When the values of terms are told anew. */
import { describe, expect, it } from 'vitest';
import { areSame } from './use-term-values';

describe('areSame', () => {
  it('goes by the numbers, not by the object', () => {
    expect(areSame({ w: 1, b: -2 }, { b: -2, w: 1 })).toBe(true);
    expect(areSame({ w: 1 }, { w: 1.5 })).toBe(false);
  });

  it('sees a term that came, went or changed its name', () => {
    expect(areSame({ w: 1 }, { w: 1, b: 0 })).toBe(false);
    expect(areSame({ w: 1, b: 0 }, { w: 1 })).toBe(false);
    expect(areSame({ w: 1 }, { b: 1 })).toBe(false);
  });

  it('holds a value that is not a number for the same as itself, or a figure would tell it at each render', () => {
    expect(areSame({ precision: NaN }, { precision: NaN })).toBe(true);
  });
});
