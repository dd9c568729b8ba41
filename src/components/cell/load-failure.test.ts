import { afterEach, expect, it, vi } from 'vitest';
import { findLoadFailure } from './load-failure';

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['offline', 'https://site.example', false],
  ['unknown', 'https://site.example', true],
  // A frame's own origin is the reason whether or not there is a network.
  ['sandboxed', 'null', true],
  ['sandboxed', 'null', false],
] as const)('is %s with the origin %s, connected: %s', (expected, origin, onLine) => {
  vi.stubGlobal('origin', origin);
  vi.stubGlobal('navigator', { onLine });
  expect(findLoadFailure()).toBe(expected);
});
