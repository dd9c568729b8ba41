import { expect, it } from 'vitest';
import { formatFactor, formatPoint, formatValue } from './format';

it('writes numbers as print has them', () => {
  expect(formatValue(-1.25471)).toBe('−1.255');
  expect(formatValue(1.43051e-6)).toBe('1.431×10⁻⁶');
  expect(formatValue(-2.0561e43)).toBe('−2.056×10⁴³');
  expect(formatFactor(-0.5)).toBe('(−0.5)');
  expect(formatPoint([1, -2])).toBe('(1, −2)');
});
