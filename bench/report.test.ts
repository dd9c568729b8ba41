import { describe, expect, it } from 'vitest';
import { formatTable, judge, median, type Target } from './report';

function verdictOf(value: number, target?: Target) {
  return judge({ what: 'x', value, detail: '', target });
}

describe('judge', () => {
  it('wants much where more is better', () => {
    const target = { least: 9, aim: 12 };
    expect([8.9, 9, 11.9, 12].map((value) => verdictOf(value, target))).toEqual([
      'missed',
      'met',
      'met',
      'aim',
    ]);
  });

  it('wants little where the aim lies below', () => {
    const target = { least: 75, aim: 40 };
    expect([76, 75, 41, 40].map((value) => verdictOf(value, target))).toEqual([
      'missed',
      'met',
      'met',
      'aim',
    ]);
  });

  it('lets no NaN pass, and judges nothing without a target', () => {
    expect(verdictOf(NaN, { least: 9, aim: 12 })).toBe('missed');
    expect(verdictOf(NaN, { least: 1.3, aim: 1.15 })).toBe('missed');
    expect(verdictOf(1)).toBeNull();
  });
});

it('formats one line a row, with target and verdict', () => {
  const table = formatTable([
    { what: 'frames', value: 0.5, detail: '30 ÷ 60', target: { least: 0.95, aim: 1 } },
    { what: 'a comparison', value: 2, detail: '2.0 ÷ 1.0 ms' },
  ]);
  expect(table.split('\n')).toHaveLength(2);
  expect(table).toMatch(/frames +0\.50 +0\.95 \/ 1 +MISSED +30 ÷ 60/);
});

it('takes the middle sample whatever the order', () => {
  expect(median([9, 1, 5, 100, 2])).toBe(5);
});
