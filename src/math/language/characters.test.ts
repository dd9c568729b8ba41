import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterVocabulary, splitText } from './characters';

const unicode = fc.string({ unit: 'binary' });

describe('characterVocabulary', () => {
  it('numbers characters by their code points', () => {
    const { characters, encode, decode } = characterVocabulary('to be 学');
    expect(characters).toEqual([' ', 'b', 'e', 'o', 't', '学']);
    expect([...encode('bet 学')]).toEqual([1, 2, 4, 0, 5]);
    expect(decode([4, 3, 3])).toBe('too');
  });

  it('gives back every text that it was made of', () => {
    fc.assert(
      fc.property(unicode, (text) => {
        const { encode, decode, characters } = characterVocabulary(text);
        expect(decode(encode(text))).toBe(text);
        expect(new Set(encode(text)).size).toBe(characters.length);
      }),
    );
  });

  it('counts a character beyond the first 65,536 as one', () => {
    expect(characterVocabulary('a😀').encode('😀a😀')).toEqual(Int32Array.of(1, 0, 1));
  });

  it('names what it lacks', () => {
    const { encode, decode } = characterVocabulary('ab');
    expect(() => encode('abc')).toThrow('The vocabulary has no "c".');
    expect(() => decode([0, 2])).toThrow('2 is no id: they go from 0 to 1.');
  });
});

describe('splitText', () => {
  it('keeps the last tenth apart', () => {
    expect(splitText('abcdefghij')).toEqual({ train: 'abcdefghi', validation: 'j' });
    expect(splitText('abcd', 0.5)).toEqual({ train: 'ab', validation: 'cd' });
  });

  it('loses nothing and cuts no character in two', () => {
    fc.assert(
      fc.property(unicode, fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
        const { train, validation } = splitText(text, share);
        expect(train + validation).toBe(text);
        expect([train, validation].flatMap((part) => Array.from(part))).toEqual(Array.from(text));
      }),
    );
  });
});
