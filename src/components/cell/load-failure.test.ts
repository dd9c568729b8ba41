import { afterEach, expect, it, vi } from 'vitest';
import { findLoadFailure } from './load-failure';

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['offline', false],
  ['unknown', true],
] as const)('is %s where the device is connected: %s', (expected, onLine) => {
  vi.stubGlobal('navigator', { onLine });
  expect(findLoadFailure()).toBe(expected);
});
