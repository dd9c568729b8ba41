/** The words of the tokens' figure in English; `tokens-strings-zh.ts` has the same ones. */
import type { TokenUnit } from '@/math/language/byte-pair';
import { sonnets } from './tokens-openings';

export const en = {
  opening: sonnets,
  figureName: 'A text becomes tokens, merge by merge',
  caption:
    'Take one step, or press Play: the pair that stands side by side most often becomes one token. Choose a token to see what it is made of. The text is yours to change.',
  description: (tokens: string, merges: number, vocabulary: string, ratio: string) =>
    `After ${merges} merges the vocabulary has ${vocabulary} tokens, and the text is ${tokens} tokens long: ${ratio} characters a token.`,
  next: (left: string, right: string, count: string) =>
    `The next merge joins ${left} and ${right}, which stand together in ${count} places.`,
  text: 'Your text: write, paste, or drop a file on it',
  file: 'Open a text file',
  undo: 'Undo',
  empty: 'Write something: there is no text to cut into tokens.',
  cut: (most: string) => `The file is longer; its first ${most} characters are shown.`,
  unreadable: 'This file is no text. Choose one that ends in .txt or .md, for instance.',
  unit: 'Start from',
  units: { characters: 'characters', bytes: 'bytes' } satisfies Record<TokenUnit, string>,
  withinWords: 'only within words',
  merges: 'Merges',
  tokens: 'The text in tokens',
  more: (shown: string, all: string) => `The first ${shown} of ${all} tokens.`,
  pairs: 'Pairs and how often they stand side by side',
  pairHead: ['Left', 'Right', 'Together', 'Count'],
  nextPair: 'merged next',
  noPair: 'No pair occurs twice: there is nothing left to merge.',
  limit: (most: number) => `The figure stops at ${most} merges.`,
  vocabulary: 'Vocabulary',
  length: 'Length of the text',
  ratio: 'Characters a token',
  lengthOf: (tokens: string, characters: string) => `${tokens} tokens, ${characters} characters`,
  axes: ['vocabulary', 'characters a token'] as readonly [string, string],
  chosen: 'The chosen token',
  id: 'Number',
  occurs: 'Occurs',
  times: (count: string) => (count === '1' ? 'once' : `${count} times`),
  bytes: 'Bytes',
  part: 'a part of a character',
  made: 'Made by',
  base: 'no merge: it was there at the start',
  merge: (number: number, left: string, right: string, joined: string) =>
    `merge ${number}: ${left} + ${right} = ${joined}`,
};
