import { expect, it } from 'vitest';
import { timeLeft } from './use-keeping';

it('tells the time left at the speed so far, once there is one', () => {
  expect(timeLeft(25, 100, 10)).toBe(30);
  expect(timeLeft(100, 100, 10)).toBe(0);
  expect(timeLeft(0, 100, 10)).toBeNull();
  expect(timeLeft(25, 100, 0.5)).toBeNull();
});
