/** What the file server answers to good, slashless, missing, malformed and hostile requests. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resolveRequest, resolveStripped, serve } from './serve.mjs';

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

test.each<[string, { status: number; location?: string; file?: string; address?: string }]>([
  ['/a/b/404.html?x=1', { status: 308, location: '/a/b/404?x=1' }],
  ['/a/b/en/index.html', { status: 308, location: '/a/b/en/' }],
  ['/a/b/404', { status: 200, file: '404.html', address: '404.html' }],
  ['/a/b/none.html', { status: 404, file: '404.html', address: 'none.html' }],
  ['/a/b/en/', { status: 200, file: 'en/index.html', address: 'en/' }],
])('%s, where a host takes .html off', (url, { file, ...rest }) => {
  const found: object = resolveStripped(folder, '/a/b/', url);
  expect(found).toMatchObject(
    file === undefined ? rest : { ...rest, file: path.join(folder, file) },
  );
});

describe('over real connections', () => {
  let site: Awaited<ReturnType<typeof serve>>;
  const large = Buffer.alloc(4_000_000, 7);

  beforeAll(async () => {
    writeFileSync(path.join(folder, 'numbers.bin'), Buffer.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]));
    writeFileSync(path.join(folder, 'large.bin'), large);
    mkdirSync(path.join(folder, 'assets'));
    writeFileSync(path.join(folder, 'assets/main.js'), '');
    writeFileSync(path.join(folder, 'style.css'), 'a{color:red}'.repeat(100));
    site = await serve({ folder, port: 4990 });
  });

  afterAll(() => site.close());

  const get = (file: string, options: RequestInit = {}) => fetch(site.address + file, options);

  /** Sends lines as they are: `fetch` would mend the address first. */
  function send(line: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const { port } = new URL(site.address);
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(`${line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      });
      let text = '';
      socket.on('data', (part) => (text += part.toString('latin1')));
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
    });
  }

  test('a malformed address does not end the server', async () => {
    expect((await get('%E0%A4%A')).status).toBe(400);
    const page = await get('en/');
    expect(await page.text()).toBe('home');
    expect(page.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is not allowed', async (method) => {
    const response = await get('en/', { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });

  test('HEAD tells the length and sends nothing', async () => {
    const response = await get('numbers.bin', { method: 'HEAD' });
    expect(response.headers.get('content-length')).toBe('10');
    expect(await response.text()).toBe('');
  });

  test.each([
    '//evil.example/..%2fen',
    '//evil.example/%2e%2e/en',
    '///evil.example/..%2fen',
    '/\\evil.example/..%2fen',
    '/%5cevil.example/..%2fen',
    '/%2fevil.example/..%2fen',
  ])('%s leads to no other site', async (address) => {
    const text = await send(`GET ${address}`);
    const location = /^location: (.*)$/im.exec(text)?.[1]?.trim();
    if (location !== undefined) expect(location).toBe('/en/');
    else expect(text).toMatch(/^HTTP\/1.1 404/);
  });

  test.each([
    ['bytes=2-4', 206, '2,3,4', 'bytes 2-4/10'],
    ['bytes=7-', 206, '7,8,9', 'bytes 7-9/10'],
    ['bytes=-2', 206, '8,9', 'bytes 8-9/10'],
    ['bytes=8-99', 206, '8,9', 'bytes 8-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=5-2', 200, '0,1,2,3,4,5,6,7,8,9', null],
    ['lines=1-2', 200, '0,1,2,3,4,5,6,7,8,9', null],
  ])('%s is answered with %i', async (range, status, values, place) => {
    const response = await get('numbers.bin', { headers: { Range: range } });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-range')).toBe(place);
    expect(new Uint8Array(await response.arrayBuffer()).join()).toBe(values);
  });

  test('a file that is not there is not kept in its absence', async () => {
    expect((await get('assets/main.js')).headers.get('cache-control')).toContain('immutable');
    const missing = await get('assets/none.js');
    expect(missing.status).toBe(404);
    expect(missing.headers.get('cache-control')).toBe('no-cache');
  });

  test('what the reader has is not sent again', async () => {
    for (const encoding of ['gzip', 'identity']) {
      const headers = { 'Accept-Encoding': encoding };
      const first = await get('style.css', { headers });
      expect(await first.text()).toHaveLength(1200);
      const etag = first.headers.get('etag')!;
      const again = await get('style.css', { headers: { ...headers, 'If-None-Match': etag } });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
  });

  const canSeeOpenFiles = existsSync('/proc/self/fd');
  test.skipIf(!canSeeOpenFiles)('a reader who goes away leaves no file open', async () => {
    const openFiles = () =>
      readdirSync('/proc/self/fd').filter((fd) => {
        try {
          return readlinkSync(`/proc/self/fd/${fd}`).endsWith('large.bin');
        } catch {
          return false;
        }
      }).length;
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        const leave = new AbortController();
        const response = await get('large.bin', { signal: leave.signal });
        await response.body!.getReader().read();
        leave.abort();
      }),
    );
    await expect.poll(openFiles).toBe(0);
  });

  test('a build that takes the files away does not end the server', async () => {
    const aside = `${folder}-aside`;
    const statuses = new Set<number>();
    const ask = async () => {
      const answers = await Promise.all([get('en/'), get('en'), get('style.css')]);
      for (const { status } of answers) statuses.add(status);
    };
    for (let round = 0; round < 20; round++) {
      const asked = [ask(), ask(), ask()];
      renameSync(folder, aside);
      await Promise.all([...asked, ask()]);
      renameSync(aside, folder);
    }
    for (const status of statuses) expect([200, 404, 503]).toContain(status);
    expect(await (await get('en/')).text()).toBe('home');
  });
});
