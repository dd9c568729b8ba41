/**
 * Headers for hosts that send none: those that isolate a page, so that threads may share memory, and those that
 * wall the frame of foreign code in. All that a page loads is the site's own, and so `require-corp`, which every
 * browser knows, asks nothing that is not given.
 */
import { wallMark } from '@/engine/wire/wall-mark';
import type { Kind } from './kind-of';

/** Workers' scripts need them as pages do; all else may be loaded with them. */
const isolation = {
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const;

const ofKind: Readonly<Partial<Record<Kind, Readonly<Record<string, string>>>>> = {
  page: { 'Cross-Origin-Opener-Policy': 'same-origin' },
};

/** Sent whatever the host says: policies add up, and timings do no harm. */
const added: Readonly<Partial<Record<Kind, readonly [name: string, value: string]>>> = {
  page: ['Server-Timing', wallMark],
  frame: ['Content-Security-Policy', 'sandbox allow-scripts'],
};

/** The same answer with the headers that it lacks. */
export function withHeaders(kind: Kind, response: Response): Response {
  // Of a failure nothing can be changed, and a redirect leads to an answer that has them.
  const { status, statusText } = response;
  if (status === 0 || (status >= 300 && status < 400)) return response;
  const headers = new Headers(response.headers);
  if (!headers.has('Cross-Origin-Embedder-Policy')) {
    for (const [name, value] of Object.entries({ ...isolation, ...ofKind[kind] })) {
      headers.set(name, value);
    }
  }
  const more = added[kind];
  if (more !== undefined) headers.append(...more);
  // These have no body, and may be given none.
  const body = [204, 205].includes(status) ? null : response.body;
  return new Response(body, { status, statusText, headers });
}
