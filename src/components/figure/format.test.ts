import { expect, it } from 'vitest';
import {
  formatCount,
  formatFactor,
  formatLength,
  formatPercent,
  formatPoint,
  formatValue,
} from './format';

it('writes numbers as print has them', () => {
  expect(formatValue(-1.25471)).toBe('−1.255');
  expect(formatValue(1.43051e-6)).toBe('1.431×10⁻⁶');
  expect(formatValue(-2.0561e43)).toBe('−2.056×10⁴³');
  expect([0.0213456, 9.5349e-14].map(formatLength)).toEqual(['0.0213', '9.53×10⁻¹⁴']);
  expect(formatFactor(-0.5)).toBe('(−0.5)');
  expect(formatPoint([1, -2])).toBe('(1, −2)');
});

it('writes percentages as each language has them', () => {
  expect(formatPercent(0.8261, 'en')).toBe('82.6 %');
  expect(formatPercent(0.8261, 'zh')).toBe('82.6%');
  expect(formatPercent(0.98907, 'zh', 2)).toBe('98.91%');
  expect(formatPercent(1, 'en', 0)).toBe('100 %');
  expect(formatPercent(NaN, 'en')).toBe('–');
});

it('writes counts by threes from five digits on', () => {
  expect([7, 2000, 60_000, 2_440_960].map(formatCount)).toEqual([
    '7',
    '2000',
    '60,000',
    '2,440,960',
  ]);
});
