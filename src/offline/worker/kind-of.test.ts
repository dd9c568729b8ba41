import { describe, expect, it } from 'vitest';
import { ownRequestHeader } from '../names';
import { isWorthKeeping, kindOf, offlineAddress, pageKey, type Asked } from './kind-of';

const base = 'https://site.example/lab/';

function asked(path: string, more: Partial<Asked> = {}): Asked {
  const url = new URL(path, base).href;
  return { url, method: 'GET', mode: 'cors', headers: new Headers(), ...more };
}

describe('what the worker does with a request', () => {
  it.each([
    ['assets/index-CvjTZznP.js', 'hashed'],
    ['assets/source-serif-4-latin-wght-normal-DMe4EKeb.woff2', 'hashed'],
    ['wasm/kernels-simd.wasm', 'plain'],
    ['types/tfjs.d.ts', 'plain'],
    ['icon.svg', 'plain'],
    ['icon-192.png', 'plain'],
    ['gradient-lab.webmanifest', 'plain'],
    ['data/mnist/test-00.bin?v=0123456789ab', 'network'],
    ['assets/isolated-FL9-DeeU.html', 'frame'],
    ['offline-files.json', 'network'],
    ['licences.txt', 'network'],
    ['en/', 'network'],
    ['https://site.example/other/assets/a.js', 'network'],
    ['https://elsewhere.example/lab/assets/a.js', 'network'],
  ] as const)('%s: %s', (path, kind) => {
    expect(kindOf(asked(path), base)).toBe(kind);
  });

  it.each([
    ['', 'page'],
    ['en/lessons/neuron/?from=here', 'page'],
    ['en/lessons/neuron', 'page'],
    ['zh/index.html', 'page'],
    ['licences.txt', 'network'],
    ['assets/isolated-FL9-DeeU.html', 'frame'],
    ['assets/isolated-FL9-DeeU', 'frame'],
    ['https://site.example/other/', 'network'],
  ] as const)('opening %s: %s', (path, kind) => {
    expect(kindOf(asked(path, { mode: 'navigate' }), base)).toBe(kind);
  });

  it('leaves alone what is no plain reading, and what is kept by who asks', () => {
    const file = 'assets/index-CvjTZznP.js';
    const headers = (name: string) => ({ headers: new Headers({ [name]: 'bytes=0-1' }) });
    expect(kindOf(asked(file, { method: 'HEAD' }), base)).toBe('network');
    expect(kindOf(asked(file, headers('range')), base)).toBe('network');
    expect(kindOf(asked(file, headers(ownRequestHeader)), base)).toBe('network');
    expect(kindOf(asked(file, headers('accept')), base)).toBe('hashed');
  });
});

it('keeps a page once, however its address is written', () => {
  const key = `${base}en/lessons/neuron/`;
  for (const path of ['', '/', '/?a=1', '/index.html', '/#here']) {
    expect(pageKey(`${base}en/lessons/neuron${path}`, base)).toBe(key);
  }
  expect(pageKey(base, base)).toBe(base);
  expect(pageKey(`${base}index.html`, base)).toBe(base);
});

it('names the page that was wanted in the language of its address, else in the browser’s', () => {
  const to = (path: string, language: string) => offlineAddress(base + path, base, language);
  expect(to('zh/lessons/cnn/?x', 'en-GB')).toBe(`${base}zh/offline/#/zh/lessons/cnn/`);
  expect(to('', 'zh-TW')).toBe(`${base}zh/offline/#/`);
  expect(to('', 'de')).toBe(`${base}en/offline/#/`);
});

describe('what is worth keeping', () => {
  const of = (type: string, status = 200) =>
    new Response('', { status, headers: { 'content-type': type } });

  it('is what was asked for', () => {
    expect(isWorthKeeping('page', of('text/html; charset=utf-8'))).toBe(true);
    expect(isWorthKeeping('hashed', of('text/javascript'))).toBe(true);
    expect(isWorthKeeping('plain', of('application/wasm'))).toBe(true);
    expect(isWorthKeeping('frame', of('text/html'))).toBe(true);
  });

  it('is no error, no part, no redirect, and no page to sign in', () => {
    for (const status of [203, 206, 404]) {
      expect(isWorthKeeping('hashed', of('text/javascript', status))).toBe(false);
    }
    expect(isWorthKeeping('hashed', of('text/html'))).toBe(false);
    expect(isWorthKeeping('page', of('text/plain'))).toBe(false);
    const redirected = Object.defineProperty(of('text/html'), 'redirected', { value: true });
    expect(isWorthKeeping('page', redirected)).toBe(false);
  });

  it('is the frame of foreign code where a host takes `.html` off its address, and no other redirect', () => {
    const led = (url: string) =>
      Object.defineProperties(of('text/html'), {
        redirected: { value: true },
        url: { value: url },
      });
    expect(isWorthKeeping('frame', led(`${base}assets/isolated-Zt_M-w`))).toBe(true);
    expect(isWorthKeeping('frame', led('https://login.example/?to=/assets/isolated-Zt'))).toBe(
      false,
    );
    expect(isWorthKeeping('page', led(`${base}assets/isolated-Zt_M-w`))).toBe(false);
  });
});
