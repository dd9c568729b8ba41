import { expect, it } from 'vitest';
import type { Term } from '@/catalogue/terms';
import { findIdentifiers } from './find-identifiers';

const weight: Term = {
  id: 'w',
  tex: 'w_i',
  name: 'weight',
  definition: '',
  family: 'weight',
  code: ['w', 'weights'],
};

it('finds whole identifiers, and none in strings, comments and properties', () => {
  const code = "const w = weights.add(row.w); // w\nshow('w', w);";
  const found = findIdentifiers(code, [weight]);
  expect(found.map(({ start, end }) => code.slice(start, end))).toEqual(['w', 'weights', 'w']);
  expect(found.map(({ start }) => start)).toEqual([6, 10, code.lastIndexOf('w')]);
  expect(new Set(found.map(({ term }) => term))).toEqual(new Set(['w']));
});
