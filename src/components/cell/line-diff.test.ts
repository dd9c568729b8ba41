import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffLines, foldUnchanged } from './line-diff';

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1 })
  .map((l) => l.join('\n'));

describe('diffLines', () => {
  it('shows a changed line as removed and added', () => {
    expect(diffLines('a\nb\nc', 'a\nB\nc')).toEqual([
      { type: 'same', text: 'a' },
      { type: 'removed', text: 'b' },
      { type: 'added', text: 'B' },
      { type: 'same', text: 'c' },
    ]);
  });

  it('holds both texts, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = diffLines(before, after);
        const rebuild = (left: 'added' | 'removed') =>
          lines.flatMap((line) => (line.type === left ? [] : [line.text])).join('\n');
        expect(rebuild('added')).toBe(before);
        expect(rebuild('removed')).toBe(after);
      }),
    );
  });
});

describe('foldUnchanged', () => {
  it('folds what is far from a change', () => {
    const folded = foldUnchanged(diffLines('a\nb\nc\nd\ne', 'a\nb\nc\nd\nE'), 1);
    expect(folded.map(({ type }) => type)).toEqual(['gap', 'same', 'removed', 'added']);
    expect(folded[0]).toEqual({ type: 'gap', count: 3 });
  });
});
