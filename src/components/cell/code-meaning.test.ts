import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { zh } from '@/i18n/zh';
import { meaningOf } from './code-meaning';

const names = { rate: '学习率', 'layer # norm': '第 # 层的范数' };

it('knows names, and names with numbers in them', () => {
  expect(meaningOf('rate', names)).toBe('学习率');
  expect(meaningOf('layer 10 norm', names)).toBe('第 10 层的范数');
  expect(meaningOf('layer norm', names)).toBeUndefined();
  expect(meaningOf('toString', names)).toBeUndefined();
  expect(meaningOf('rate 2', names)).toBeUndefined();
});

/** The code of all cells, and of what exercises start with. */
const code = readdirSync('lessons', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\/(cells|exercises)\/.*\.ts$/.test(file) && !file.endsWith('check.ts'))
  .map((file) => readFileSync(path.join('lessons', file), 'utf8'))
  .join('\n');

function findAll(pattern: RegExp): string[] {
  return [...new Set([...code.matchAll(pattern)].map((match) => match[1] ?? ''))];
}

/** The names under which `report({ … })` draws curves. */
function findSeries(): string[] {
  return findAll(/report\((\{.*\})\)/g).flatMap((object) =>
    [...object.matchAll(/[{,] (?:'([^']+)'|(\w+))(?=[:,]| })/g)].map(
      ([, quoted, plain]) => quoted ?? plain ?? '',
    ),
  );
}

/** Formulas, names of functions and numbers are read alike in both languages. */
function isWord(name: string): boolean {
  return /[a-z]{3}/.test(name) && !name.startsWith('tf.');
}

it.each([
  ['slider', findAll(/param\('([^']+)'/g), 8],
  ['series', findSeries(), 15],
  ['shown tensor', findAll(/show\('([^']+)'/g), 5],
])('says every %s of the lessons’ code in Chinese', (_, found, least) => {
  const words = found.filter(isWord);
  expect(words.length).toBeGreaterThanOrEqual(least);
  expect(words.filter((name) => meaningOf(name, zh.cell.codeNames) === undefined)).toEqual([]);
});
