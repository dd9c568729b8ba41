import { describe, expect, it } from 'vitest';
import { keepKnown, replaceRare, requireLength, shortestText } from './own-text';

describe('replaceRare', () => {
  it('keeps the commonest characters', () => {
    expect(replaceRare('春春春花花秋月', 3)).toBe('春春春花花□□');
  });

  it('leaves a text of few characters alone, but for its line ends', () => {
    expect(replaceRare('ab\r\nba\rab', 3)).toBe('ab\nba\nab');
  });

  it('counts a character beyond the first 65,536 as one', () => {
    expect(replaceRare('😀😀😀ab', 2)).toBe('😀😀😀□□');
  });
});

describe('keepKnown', () => {
  it('leaves out what is not known', () => {
    expect(keepKnown('naïve\r\n😀?', Array.from('naive?\n'))).toBe('nave\n?');
  });
});

describe('requireLength', () => {
  it('says what to do with a short text', () => {
    expect(() => requireLength('短'.repeat(812))).toThrow(
      /has 812 characters.*needs 3000 at least\. Paste a longer one/,
    );
    expect(() => requireLength('长'.repeat(shortestText))).not.toThrow();
  });
});
