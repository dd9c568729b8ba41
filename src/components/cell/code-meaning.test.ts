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

it('says every slider of the lessons’ code in Chinese', () => {
  const files = readdirSync('lessons', { recursive: true, encoding: 'utf8' });
  const code = files
    .filter((file) => /\/(cells|exercises)\/.*\.ts$/.test(file))
    .map((file) => readFileSync(path.join('lessons', file), 'utf8'))
    .join('\n');
  const sliders = [...code.matchAll(/param\('([^']+)'/g)].map((match) => match[1] ?? '');
  expect(sliders.length).toBeGreaterThan(10);
  const unsaid = sliders.filter((name) => meaningOf(name, zh.cell.codeNames) === undefined);
  expect(unsaid).toEqual([]);
});
