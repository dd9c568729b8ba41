import { expect, it } from 'vitest';
import { fitVocabulary } from './fit-vocabulary';

// Two tables for a and b, a row of something else between them and one behind.
const rows = Float32Array.of(1, 2, 3, 4, 9, 9, 5, 6, 7, 8, 0, 0);
const tables = { characters: ['a', 'b'], starts: [0, 3] };

it('leaves a network as it is for its own characters', () => {
  expect(fitVocabulary(rows, 2, tables, ['a', 'b'])).toEqual(rows);
});

it('puts rows in another order, drops what is not wanted and begins new characters with the mean', () => {
  expect([...fitVocabulary(rows, 2, tables, ['字', 'b', 'a'])]).toEqual([
    ...[2, 3, 3, 4, 1, 2],
    ...[9, 9],
    ...[6, 7, 7, 8, 5, 6],
    ...[0, 0],
  ]);
  expect([...fitVocabulary(rows, 2, tables, ['b'])]).toEqual([3, 4, 9, 9, 7, 8, 0, 0]);
});
