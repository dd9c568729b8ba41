/** What may import what is said once; the README repeats it, and a text's imports are judged by it. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mayImportInText, rooms } from './import-rules.mjs';

it('is what the README’s table says', () => {
  const table = /\| Folder +\| May import +\|\n.*\n((?:\|.*\n)+)/.exec(
    readFileSync('README.md', 'utf8'),
  );
  const rows = table![1]!
    .trim()
    .split('\n')
    .map((row) =>
      row
        .split('|')
        .slice(1, 3)
        .map((cell) => cell.trim()),
    );
  expect(rows).toEqual(rooms.map(({ shown }) => [...shown]));
});

it.each([
  ['./CurveFigure', true],
  ['./cells/fit.ts?cell', true],
  ['@/components/figure/Figure', true],
  ['@/math/mlp', true],
  ['@/data/penguins-table', true],
  ['@/pages/routes', false],
  ['@/data/mnist', false],
  ['../loss/FitFigure', false],
  ['d3', false],
])('lets a text import %s: %s', (id, may) => {
  expect(mayImportInText(id)).toBe(may);
});
