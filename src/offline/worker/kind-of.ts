/** What the service worker does with a request, by what is asked for. */
import { ownRequestHeader } from '../names';

/**
 * - `page`: from the network, so that a page and the files that it names are of one version; kept for offline.
 * - `hashed`: its name tells its contents, so a kept copy is as good as the server's.
 * - `plain`: its name stays when its contents change: from the network, and kept for offline.
 * - `frame`: that of foreign code: as `hashed`, and walled in.
 * - `network`: none of the worker's business.
 */
export type Kind = 'page' | 'hashed' | 'plain' | 'frame' | 'network';

export interface Asked {
  readonly url: string;
  readonly method: string;
  readonly mode: string;
  readonly headers: Pick<Headers, 'has'>;
}

/** @param base absolute address of the site's base */
export function kindOf({ url, method, mode, headers }: Asked, base: string): Kind {
  if (method !== 'GET' || headers.has('range') || headers.has(ownRequestHeader)) return 'network';
  const path = pathIn(url, base);
  if (path === null) return 'network';
  if (path.startsWith('assets/isolated-')) return 'frame';
  if (path.startsWith('assets/')) return 'hashed';
  // The engine keeps data itself, and compares it with its record each time.
  if (path.startsWith('data/')) return 'network';
  if (mode === 'navigate' && !/\.(?!html$)[^./]+$/.test(path)) return 'page';
  return /^(wasm\/|types\/|icon[^/]*$|gradient-lab\.webmanifest$)/.test(path) ? 'plain' : 'network';
}

/** An address as seen from the site's base, without its query; null for one that is not the site's. */
export function pathIn(url: string, base: string): string | null {
  const { origin, pathname } = new URL(url);
  const site = new URL(base);
  if (origin !== site.origin || !pathname.startsWith(site.pathname)) return null;
  return pathname.slice(site.pathname.length);
}

/** Where a page is kept: without query and file name, and with its last slash. */
export function pageKey(url: string, base: string): string {
  const path = (pathIn(url, base) ?? '').replace(/(^|\/)index\.html$/, '$1');
  return new URL(path === '' || path.endsWith('/') ? path : `${path}/`, base).href;
}

/** Where to go instead of a page that cannot be had: it tells what can be, and is told what was wanted. */
export function offlineAddress(url: string, base: string, language: string): string {
  const path = pathIn(url, base) ?? '';
  const named = /^(en|zh)\//.exec(path)?.[1];
  const spoken = /^zh\b/i.test(language) ? 'zh' : 'en';
  return new URL(`${named ?? spoken}/offline/#/${path}`, base).href;
}

/** Whether an answer is what was asked for, and not a host's error or a network's page to sign in. */
export function isWorthKeeping(kind: Kind, response: Response): boolean {
  if (response.status !== 200) return false;
  if (response.redirected && !(kind === 'frame' && isFrameAddress(response.url))) return false;
  const html = /\bhtml\b/.test(response.headers.get('content-type') ?? '');
  return html === (kind === 'page' || kind === 'frame');
}

/** Where hosts that take `.html` off addresses lead to; its name has the hash of what is in it. */
function isFrameAddress(url: string): boolean {
  return /\/assets\/isolated-[\w-]+$/.test(new URL(url).pathname);
}
