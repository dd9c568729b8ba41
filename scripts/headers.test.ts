import { expect, test } from 'vitest';
import { headersOf, readHeaderRules, writeHeaderRules } from './headers.mjs';

const rules = {
  '/*': { 'X-Content-Type-Options': 'nosniff', Shared: 'all' },
  '/': { 'Content-Security-Policy': "default-src 'none'; script-src 'sha256-a:b='" },
  '/en/*': { Shared: 'English' },
};

test('what is written is read again', () => {
  expect(readHeaderRules(writeHeaderRules(rules))).toEqual(rules);
});

test('every rule that an address falls under applies, the later one last', () => {
  expect(headersOf(rules, '/')).toEqual({ ...rules['/*'], ...rules['/'] });
  expect(headersOf(rules, '/en/a/')).toEqual({ ...rules['/*'], Shared: 'English' });
  expect(headersOf(rules, '/english.txt')).toEqual(rules['/*']);
  expect(headersOf({}, '/en/')).toEqual({});
});
