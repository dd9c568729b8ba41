import { expect, it } from 'vitest';
import { judgeCheck } from './judge-check';

const message = { en: 'Twice 2 is 4.', zh: '2 的两倍是 4。' };
const right = { passed: true, message };
const wrong = { passed: false, message };

it('passes only when every single check passed', () => {
  expect(judgeCheck({ state: 'running', results: [right, right] }).outcome).toBe('passed');
  expect(judgeCheck({ state: 'done', results: [right, wrong] }).outcome).toBe('failed');
});

it('waits while the code runs, and never passes without a result', () => {
  expect(judgeCheck({ state: 'loading', results: null }).outcome).toBe('checking');
  expect(judgeCheck({ state: 'running', results: null }).outcome).toBe('checking');
  expect(judgeCheck({ state: 'done', results: [] }).outcome).toBe('none');
  expect(judgeCheck({ state: 'idle', results: null }).outcome).toBe('none');
});

it('tells an error in the code from a wrong answer', () => {
  expect(judgeCheck({ state: 'error', results: null }).outcome).toBe('error');
});
