/** Colours as canvases are given them, in both themes. */
import { afterEach, expect, it, vi } from 'vitest';
import { readColour } from './theme-colours';

function stubPage(chosen: string | undefined, systemIsDark: boolean, written: string) {
  vi.stubGlobal('document', { documentElement: { dataset: { theme: chosen } } });
  vi.stubGlobal('matchMedia', () => ({ matches: systemIsDark }));
  vi.stubGlobal('getComputedStyle', () => ({ getPropertyValue: () => written }));
  return readColour({} as Element, '--paper');
}

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['as the system has it', undefined, true, '#16171a'],
  ['as the system has it', undefined, false, '#fffdf9'],
  ['as the reader chose against the system', 'light', true, '#fffdf9'],
  ['as the reader chose against the system', 'dark', false, '#16171a'],
])('a pair of colours is read %s (%s, %s)', (_, chosen, systemIsDark, colour) => {
  expect(stubPage(chosen, systemIsDark, ' light-dark(#fffdf9, #16171a) ')).toBe(colour);
});

it('what is no pair is read as it stands', () => {
  expect(stubPage('dark', true, ' 12px system-ui, sans-serif ')).toBe('12px system-ui, sans-serif');
});
