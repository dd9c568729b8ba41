/** The site's service worker: what was seen opens without a network, and nothing old is shown where there is one. */
import { matchPrecache, precache } from 'workbox-precaching';
import { withHeaders } from './headers';
import { kindOf, offlineAddress, pathIn, type Kind } from './kind-of';
import { readMessage } from './messages';
import type { LastingEvent, WorkerScope } from './scope';
import { cellFiles, type SiteFiles } from './site-files';
import { makeStrategies } from './strategies';

/** The build writes it in front of this program. */
declare const siteFiles: SiteFiles;

const worker = self as unknown as WorkerScope;
const base = worker.registration.scope;
const strategies = makeStrategies(base);

precache([...siteFiles.shell]);

async function answer(
  event: LastingEvent,
  kind: Exclude<Kind, 'network'>,
  request: Request,
): Promise<Response> {
  if (kind === 'frame') {
    // Some hosts lead from a file to its address without `.html`. A browser would follow by itself, and with nothing
    // kept under the address that it asks for.
    return strategies.frame.handle({ event, request: new Request(request.url) });
  }
  if (kind !== 'page') return strategies[kind].handle({ event, request });
  // It has nothing that the network could know better, and is asked for where there is none.
  const offline = /^(en|zh)\/offline\/$/.test(pathIn(request.url, base) ?? '');
  const shell = offline ? await matchPrecache(request.url.replace(/[?#].*$/, '')) : undefined;
  if (shell) return shell;
  try {
    return await strategies.page.handle({ event, request });
  } catch {
    if (offline) return Response.error();
    return Response.redirect(offlineAddress(request.url, base, navigator.language));
  }
}

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const kind = kindOf(request, base);
  if (kind === 'network') return;
  event.respondWith(answer(event, kind, request).then((response) => withHeaders(kind, response)));
});

worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

/** Fetches what is not kept yet; what cannot be had now is had at its next use. */
async function keepSeen(event: LastingEvent, urls: readonly string[]): Promise<void> {
  for (const url of urls) {
    const path = pathIn(url, base);
    const mode = path === '' || path?.endsWith('/') === true ? 'navigate' : 'cors';
    const request = new Request(url);
    const kind = kindOf({ url, method: 'GET', mode, headers: request.headers }, base);
    if (kind === 'network') continue;
    await Promise.allSettled(strategies[kind].handleAll({ event, request }));
  }
}

worker.addEventListener('message', (event) => {
  const message = readMessage(event.data);
  if (message?.type === 'take-over') event.waitUntil(worker.skipWaiting());
  if (message?.type !== 'seen') return;
  const { urls: loaded, lesson, isolated } = message;
  const cells = lesson ? cellFiles(siteFiles, loaded, isolated) : [];
  const urls = [...loaded, ...cells.map((path) => new URL(path, base).href)];
  event.waitUntil(keepSeen(event, urls));
});
