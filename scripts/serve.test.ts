/** What the file server answers to good, slashless, missing and malformed addresses. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { resolveRequest, serve } from './serve.mjs';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'site-'));
  mkdirSync(path.join(folder, 'en'));
  writeFileSync(path.join(folder, 'en/index.html'), 'home');
  writeFileSync(path.join(folder, '404.html'), 'missing');
});

afterAll(() => rmSync(folder, { recursive: true }));

function answer(url: string) {
  return resolveRequest(folder, '/a/b/', url);
}

test.each([
  ['/a/b/en/', { status: 200, file: 'en/index.html', address: 'en/' }],
  ['/a/b/en/index.html?x=1', { status: 200, file: 'en/index.html', address: 'en/index.html' }],
  ['/a/b/none/', { status: 404, file: '404.html', address: 'none/' }],
])('%s is a file', (url, { file, ...rest }) => {
  expect(answer(url)).toEqual({ ...rest, file: path.join(folder, file) });
});

test.each([
  ['/a/b', '/a/b/'],
  ['/a/b/en', '/a/b/en/'],
  ['/a/b/en?neuron=1', '/a/b/en/?neuron=1'],
])('%s leads to its address with a slash', (url, location) => {
  expect(answer(url)).toEqual({ status: 301, location });
});

test.each([
  ['/elsewhere', 404],
  ['/a/b/%E0%A4%A', 400],
  ['/a/b/%00', 400],
  ['/a/b/../../../etc/passwd', 404],
  ['/a/b/..%2f..%2f..%2fetc/passwd', 404],
])('%s is refused with %i', (url, status) => {
  expect(answer(url).status).toBe(status);
});

test('a malformed address does not end the server', async () => {
  const { address, close } = await serve({ folder, port: 4990 });
  expect((await fetch(`${address}%E0%A4%A`)).status).toBe(400);
  const page = await fetch(`${address}en/`);
  expect(await page.text()).toBe('home');
  expect(page.headers.get('cross-origin-opener-policy')).toBe('same-origin');
  await close();
});
