import { afterEach, expect, it, vi } from 'vitest';
import { isOutdated, siteScript } from './news';

afterEach(() => vi.unstubAllGlobals());

function html(name: string): string {
  return `<script>let a = 1;</script><script type="module" crossorigin src="../../assets/${name}"></script>`;
}
const own = 'https://site.example/lab/assets/index-old.js';

function answer(response: () => Response): void {
  vi.stubGlobal('fetch', async () => response());
}

it('finds the script that a page begins with', () => {
  expect(siteScript(html('index-1.js'))).toBe('assets/index-1.js');
  expect(siteScript('<html><script>location = "/login"</script></html>')).toBeNull();
});

it('calls a page outdated where the host has another one, and only there', async () => {
  answer(() => new Response(html('index-new.js')));
  expect(await isOutdated('https://site.example/lab/en/', own)).toBe(true);
  answer(() => new Response(html('index-old.js')));
  expect(await isOutdated('https://site.example/lab/en/', own)).toBe(false);
  answer(() => new Response('<h1>Sign in</h1>'));
  expect(await isOutdated('https://site.example/lab/en/', own)).toBe(false);
  answer(() => new Response(html('index-new.js'), { status: 404 }));
  expect(await isOutdated('https://site.example/lab/en/', own)).toBe(false);
  answer(() => {
    throw new TypeError('Failed to fetch');
  });
  expect(await isOutdated('https://site.example/lab/en/', own)).toBe(false);
});
