import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordPieces } from './text-pieces';

it('keeps a space with the word after it', () => {
  expect(wordPieces("It's 1851,  a whale!\n\n Call me\n")).toEqual([
    'It',
    "'",
    's',
    ' 1851',
    ',',
    ' ',
    ' a',
    ' whale',
    '!',
    '\n\n',
    ' Call',
    ' me',
    '\n',
  ]);
  expect(wordPieces('学而时习之，不亦')).toEqual(['学而时习之', '，', '不亦']);
});

it('loses nothing of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(wordPieces(text).join('')).toBe(text);
    }),
  );
});
