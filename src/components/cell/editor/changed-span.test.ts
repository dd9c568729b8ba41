import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedSpan } from './changed-span';

it('finds the digits that a slider changed', () => {
  expect(changedSpan("param('rate', 0.1)", "param('rate', 0.25)")).toEqual({
    start: 16,
    end: 17,
    text: '25',
  });
});

it('makes the new text of the old one, whatever they are', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b') });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { start, end, text: middle } = changedSpan(before, after);
      expect(before.slice(0, start) + middle + before.slice(end)).toBe(after);
      expect(start).toBeLessThanOrEqual(end);
    }),
  );
});
