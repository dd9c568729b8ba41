import { expect, it } from 'vitest';
import { askToPersist, timeLeft } from './use-keeping';

it('tells the time left at the speed so far, once there is one', () => {
  expect(timeLeft(25, 100, 10)).toBe(30);
  expect(timeLeft(100, 100, 10)).toBe(0);
  expect(timeLeft(0, 100, 10)).toBeNull();
  expect(timeLeft(25, 100, 0.5)).toBeNull();
});

it.each([
  ['no storage', {}, false],
  ['a storage that cannot be asked', { storage: {} }, false],
  ['a storage that fails', { storage: { persist: () => Promise.reject(new Error('no')) } }, false],
  ['one that throws', { storage: { persist: thrower } }, false],
  ['one that refuses', { storage: { persist: () => Promise.resolve(false) } }, false],
  ['one that agrees', { storage: { persist: () => Promise.resolve(true) } }, true],
])('asks for lasting room of a browser with %s', async (_, browser, promised) => {
  expect(await askToPersist(browser)).toBe(promised);
});

function thrower(): never {
  throw new TypeError('Illegal invocation');
}
