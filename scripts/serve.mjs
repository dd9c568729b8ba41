/**
 * A small file server for the built site, under any base path, compressed and cross-origin isolated, or as plain as
 * a host that sends no headers of the site's.
 */
import { statSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs, promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { cacheHeaders, commonHeaders, headersOf, readHeaderRules } from './headers.mjs';
import { isMain, root } from './processes.mjs';

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

const compressible = new Set(['.css', '.html', '.js', '.json', '.svg', '.ts', '.txt', '.wasm']);

/**
 * The newest compressed form of each file.
 * @type {Map<string, { tag: string, bytes: Promise<Buffer> }>}
 */
const compressed = new Map();

/**
 * @param {string} file
 * @param {string} tag Names this version of it.
 * @param {import('node:fs/promises').FileHandle} handle
 */
function compress(file, tag, handle) {
  const known = compressed.get(file);
  if (known?.tag === tag) return known.bytes;
  const bytes = handle.readFile().then((content) => promisify(gzip)(content));
  compressed.set(file, { tag, bytes });
  bytes.catch(() => compressed.delete(file));
  return bytes;
}

/**
 * @param {Response} response
 * @param {Readonly<Record<string, string>>} headers
 */
function setHeaders(response, headers) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** @param {string} file */
function isFile(file) {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * What a request's address stands for: a file below the folder, a redirect to the address with its last
 * slash, or why there is neither.
 * @param {string} folder
 * @param {string} base
 * @param {string} url
 * @returns {{ status: 200 | 404, file: string, address: string } | { status: 301, location: string } | { status: 400 | 404 }}
 */
export function resolveRequest(folder, base, url) {
  const [pathname = '/', query] = url.split('?', 2);
  const search = query === undefined ? '' : `?${query}`;
  if (`${pathname}/` === base) return { status: 301, location: base + search };
  if (!pathname.startsWith(base)) return { status: 404 };
  let address;
  try {
    address = decodeURIComponent(pathname.slice(base.length));
  } catch {
    return { status: 400 };
  }
  if (address.includes('\0')) return { status: 400 };
  const normal = path.posix.normalize(`/${address}`);
  const file = path.join(folder, normal);
  if (file.endsWith(path.sep) && isFile(path.join(file, 'index.html'))) {
    return { status: 200, file: path.join(file, 'index.html'), address };
  }
  if (isFile(file)) return { status: 200, file, address };
  if (isFile(path.join(file, 'index.html'))) {
    // Written anew from the base on: what was asked for may begin like the address of another site.
    const steps = normal.split('/').filter((step) => step !== '');
    return { status: 301, location: `${base}${steps.map(encodeURIComponent).join('/')}/${search}` };
  }
  const missing = path.join(folder, '404.html');
  return isFile(missing) ? { status: 404, file: missing, address } : { status: 404 };
}

/**
 * The same on a host that takes `.html` off addresses, as Cloudflare Pages does.
 * @param {string} folder
 * @param {string} base
 * @param {string} url
 * @returns {ReturnType<typeof resolveRequest> | { status: 308, location: string }}
 */
export function resolveStripped(folder, base, url) {
  const found = resolveRequest(folder, base, url);
  const [, start, end = ''] = /^([^?]*?)(?:(?<=\/)index)?\.html(\?.*)?$/.exec(url) ?? [];
  if (start !== undefined && found.status === 200) return { status: 308, location: start + end };
  if (found.status !== 404) return found;
  const named = resolveRequest(folder, base, url.replace(/(?=\?|$)/, '.html'));
  return named.status === 200 ? named : found;
}

/**
 * The part of a file that a `Range` header asks for; null for all of it, also where the header is not
 * understood.
 * @param {string | undefined} header
 * @param {number} size
 * @returns {{ start: number, end: number } | 'unsatisfiable' | null}
 */
export function parseRange(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const [first, last] = [match[1] ?? '', match[2] ?? ''];
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < start) return null;
  return start > end ? 'unsatisfiable' : { start, end };
}

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 */

/**
 * Answers with a file that is open; what becomes of its name meanwhile does not matter any more.
 * @param {Request} request
 * @param {Response} response
 * @param {{ status: number, file: string, address: string }} found
 * @param {import('node:fs/promises').FileHandle} handle
 */
async function sendFile({ method, headers }, response, { status, file, address }, handle) {
  const { size, mtime, mtimeMs } = await handle.stat();
  const extension = path.extname(file);
  const range = status === 200 ? headers.range : undefined;
  const squeeze =
    range === undefined &&
    compressible.has(extension) &&
    (headers['accept-encoding']?.includes('gzip') ?? false);
  const tag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}${squeeze ? '-gzip' : ''}"`;
  response.setHeader('Content-Type', types[extension] ?? 'application/octet-stream');
  // A file that is not there may be there tomorrow.
  const kept = status === 200 && address.startsWith('assets/');
  const cache = kept ? cacheHeaders.kept : cacheHeaders.asked;
  response.setHeader('Cache-Control', cache['Cache-Control']);
  response.setHeader('ETag', tag);
  response.setHeader('Last-Modified', mtime.toUTCString());
  response.setHeader('Accept-Ranges', 'bytes');
  if (compressible.has(extension)) response.setHeader('Vary', 'Accept-Encoding');
  if (status === 200 && headers['if-none-match']?.split(/\s*,\s*/).includes(tag)) {
    response.writeHead(304).end();
    return;
  }
  if (squeeze) {
    const bytes = await compress(file, tag, handle);
    response.writeHead(status, { 'Content-Encoding': 'gzip', 'Content-Length': bytes.length });
    response.end(method === 'HEAD' ? undefined : bytes);
    return;
  }
  const fresh = headers['if-range'] === undefined || headers['if-range'] === tag;
  const part = fresh ? parseRange(range, size) : null;
  if (part === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
    return;
  }
  const { start, end } = part ?? { start: 0, end: size - 1 };
  if (part) response.setHeader('Content-Range', `bytes ${start}-${end}/${size}`);
  response.writeHead(part ? 206 : status, { 'Content-Length': end - start + 1 });
  if (method === 'HEAD' || size === 0) response.end();
  else await pipeline(handle.createReadStream({ start, end, autoClose: false }), response);
}

/**
 * @typedef {{ folder: string, base: string, plain: boolean, stripped: boolean }} Site
 * `plain` sends no headers of the site's; `stripped` leads from `/x.html` to `/x`.
 *
 * @param {Site} site
 * @param {Request} request
 * @param {Response} response
 */
async function answer({ folder, base, plain, stripped }, request, response) {
  if (!plain) setHeaders(response, commonHeaders);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const resolve = stripped ? resolveStripped : resolveRequest;
  const found = resolve(folder, base, request.url ?? '/');
  if ('location' in found) {
    response.writeHead(found.status, { Location: found.location }).end();
    return;
  }
  if (!('file' in found)) {
    response.writeHead(found.status).end();
    return;
  }
  if (!plain) {
    const rules = await readFile(path.join(folder, '_headers'), 'utf8').catch(() => '');
    setHeaders(response, headersOf(readHeaderRules(rules), `/${found.address}`));
  }
  const handle = await open(found.file);
  try {
    await sendFile(request, response, found, handle);
  } finally {
    await handle.close();
  }
}

/**
 * Serves a folder; resolves, once listening, to the site's address and a way to stop. A taken port
 * gives way to the next one unless `strict`.
 * @param {Partial<Site> & { port?: number, host?: string, strict?: boolean }} [options]
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export function serve({
  folder = path.join(root, 'dist'),
  base = '/',
  port = 4173,
  host = '127.0.0.1',
  strict = false,
  plain = false,
  stripped = false,
} = {}) {
  const server = createServer((request, response) => {
    answer({ folder, base, plain, stripped }, request, response).catch(() => {
      // The reader went away, or a build has just taken the file away.
      if (response.headersSent) response.destroy();
      else response.writeHead(503, { 'Retry-After': '1' }).end();
    });
  });
  return new Promise((resolve, reject) => {
    server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code !== 'EADDRINUSE' || strict) reject(error);
      else server.listen((port += 1), host);
    });
    server.on('listening', () => {
      resolve({
        address: `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}${base}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
    server.listen(port, host);
  });
}

if (isMain(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      base: { type: 'string', default: '/' },
      port: { type: 'string', default: '4173' },
      host: { type: 'string', default: '127.0.0.1' },
      strict: { type: 'boolean', default: false },
      plain: { type: 'boolean', default: false },
      stripped: { type: 'boolean', default: false },
    },
  });
  const { address } = await serve({ ...values, port: Number(values.port) });
  console.log(`Gradient Lab is at ${address}`);
}
