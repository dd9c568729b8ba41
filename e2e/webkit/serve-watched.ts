/** Passes the served site on with a script in front that keeps every error: WebDriver has no console. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Runs before all else on each page. A file of the site's own, as a content policy asks. */
function keepErrors(): void {
  const errors: string[] = [];
  Object.assign(window, { errorsKept: errors });
  const report = console.error;
  console.error = (...values: unknown[]) => {
    errors.push(values.map(String).join(' '));
    report(...values);
  };
  // Captured, so that resources that do not load are heard of too.
  window.addEventListener(
    'error',
    ({ message, target }) =>
      errors.push(target instanceof Element ? `Not loaded: ${target.outerHTML}` : message),
    true,
  );
  window.addEventListener('unhandledrejection', ({ reason }) => {
    errors.push(`Unhandled: ${String(reason)}`);
  });
}

const scriptName = 'keep-errors.js';

/** @param site the address of the site, with its base */
export async function serveWatched(
  site: string,
): Promise<{ readonly address: string; close(): void }> {
  const { origin, pathname: base } = new URL(site);
  const server = createServer((request, response) => {
    void (async () => {
      const url = request.url ?? '/';
      if (url === base + scriptName) {
        response.setHeader('Content-Type', 'text/javascript');
        response.end(`(${keepErrors.toString()})();`);
        return;
      }
      const found = await fetch(origin + url, { redirect: 'manual' });
      const headers = [...found.headers].filter(([name]) => !name.startsWith('content-'));
      const type = found.headers.get('content-type') ?? 'application/octet-stream';
      response.writeHead(found.status, [...headers, ['content-type', type]].flat());
      const body = Buffer.from(await found.arrayBuffer());
      if (!type.startsWith('text/html')) response.end(body);
      else {
        const script = `<script src="${base}${scriptName}"></script>`;
        response.end(body.toString().replace(/<head[^>]*>/, (head) => head + script));
      }
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}${base}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
