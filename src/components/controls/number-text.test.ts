import { describe, expect, it } from 'vitest';
import { isBeyond, judgeNumber, readNumber, stepFrom, writeNumber } from './number-text';

describe('readNumber', () => {
  it.each([
    ['1.5', 1.5],
    ['−0.7', -0.7],
    ['-0.7', -0.7],
    ['–3', -3],
    ['１．５', 1.5],
    ['－２。５', -2.5],
    ['　12 ', 12],
    ['+.5', 0.5],
    ['3.', 3],
    ['1e-3', 0.001],
    ['1e−3', 0.001],
  ])('takes %s for %d', (text, value) => expect(readNumber(text)).toBe(value));

  it.each(['', '-', '.', '1,5', '0x10', 'Infinity', 'NaN', '1 2', '--1', '二'])(
    'takes %j for no number',
    (text) => expect(readNumber(text)).toBeNull(),
  );
});

it('writes what it reads, with a true minus', () => {
  expect(writeNumber(-0.25)).toBe('−0.25');
  expect(readNumber(writeNumber(-1e-7))).toBe(-1e-7);
});

describe('stepFrom', () => {
  it.each([
    [0.7, 0.1, 1, 0.8],
    [0.8, 0.1, -1, 0.7],
    [0.3, 0.1, 10, 1.3],
    [0.87, 0.1, 1, 0.9],
    [0.87, 0.1, -1, 0.8],
    [-0.05, 0.1, 1, 0],
    [-0.1, 0.1, 1, 0],
    [3, 1, -10, -7],
  ])('from %d by steps of %d, %d of them, to %d', (value, step, count, to) =>
    expect(stepFrom(value, step, count)).toBe(to),
  );
});

describe('judgeNumber', () => {
  const limits = { min: 1, max: 999, step: 1 };
  it.each([
    ['7', null],
    ['0', 'outside'],
    ['1000', 'outside'],
    ['1.5', 'not-whole'],
    ['two', 'not-a-number'],
  ])('finds in %s: %s', (text, problem) => expect(judgeNumber(text, limits)).toBe(problem));

  it('lets a number between two steps be, where steps are parts of one', () => {
    expect(judgeNumber('0.123', { min: -9, max: 9, step: 0.1 })).toBeNull();
  });
});

it('waits for the digits that may follow', () => {
  const limits = { min: 10, max: 99, step: 1 };
  expect(isBeyond('1', limits)).toBe(false);
  expect(isBeyond('100', limits)).toBe(true);
  expect(isBeyond('-1', { min: -9, max: 9, step: 1 })).toBe(false);
  expect(isBeyond('-10', { min: -9, max: 9, step: 1 })).toBe(true);
});
