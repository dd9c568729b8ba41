import { describe, expect, it } from 'vitest';
import { withHeaders } from './headers';

const opener = 'cross-origin-opener-policy';
const embedder = 'cross-origin-embedder-policy';

function answer(headers: HeadersInit = {}, status = 200): Response {
  return new Response(status === 204 ? null : 'text', { status, headers });
}

describe('headers for a host that sends none', () => {
  it('isolate a page, and what it starts', () => {
    const page = withHeaders('page', answer()).headers;
    expect(page.get(opener)).toBe('same-origin');
    for (const kind of ['page', 'frame', 'hashed', 'plain'] as const) {
      const { headers } = withHeaders(kind, answer());
      expect(headers.get(embedder)).toBe('require-corp');
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    }
  });

  it('are the host’s own where it has them', () => {
    const { headers } = withHeaders('page', answer({ [embedder]: 'credentialless' }));
    expect(headers.get(embedder)).toBe('credentialless');
    expect(headers.get(opener)).toBeNull();
  });

  it('wall the frame of foreign code in beside the host’s own policy, and pages say so', () => {
    const policy = 'content-security-policy';
    const frame = withHeaders('frame', answer({ [policy]: "default-src 'none'" }));
    expect(frame.headers.get(policy)).toBe("default-src 'none', sandbox allow-scripts");
    expect(withHeaders('page', answer({ [policy]: 'a' })).headers.get(policy)).toBe('a');
    expect(withHeaders('page', answer()).headers.get('server-timing')).toBe('walls');
  });

  it('change nothing else of an answer', async () => {
    const given = withHeaders('page', answer({ 'content-type': 'text/html' }, 404));
    expect(given.status).toBe(404);
    expect(given.headers.get('content-type')).toBe('text/html');
    expect(await given.text()).toBe('text');
  });

  it('are given to no failure and no redirect, and no body to an answer without one', () => {
    for (const response of [Response.error(), Response.redirect('https://site.example/en/')]) {
      expect(withHeaders('page', response)).toBe(response);
    }
    expect(withHeaders('hashed', answer({}, 204)).body).toBeNull();
  });
});
