/** A small file server for the built site, under any base path, compressed and cross-origin isolated. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { isMain, root } from './processes.mjs';

/** What makes a page cross-origin isolated, which threads need. */
export const isolationHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'credentialless',
};

/** A sandboxed frame, as learning platforms use, has an origin of its own and may load the site all the same. */
const sharingHeaders = { 'Access-Control-Allow-Origin': '*' };

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

/** @type {Map<string, Buffer>} */
const compressed = new Map();

/** @param {string} file */
function compress(file) {
  const key = `${file}:${statSync(file).mtimeMs}`;
  const bytes = compressed.get(key) ?? gzipSync(readFileSync(file));
  compressed.set(key, bytes);
  return bytes;
}

/** @param {string} file */
function isFile(file) {
  return existsSync(file) && statSync(file).isFile();
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
  const file = path.join(folder, path.normalize(`/${address}`));
  if (file.endsWith(path.sep) && isFile(path.join(file, 'index.html'))) {
    return { status: 200, file: path.join(file, 'index.html'), address };
  }
  if (isFile(file)) return { status: 200, file, address };
  if (isFile(path.join(file, 'index.html'))) {
    return { status: 301, location: `${pathname}/${search}` };
  }
  const missing = path.join(folder, '404.html');
  return isFile(missing) ? { status: 404, file: missing, address } : { status: 404 };
}

/**
 * Serves a folder; resolves, once listening, to the site's address and a way to stop. A taken port
 * gives way to the next one unless `strict`.
 * @param {{ folder?: string, base?: string, port?: number, host?: string, strict?: boolean }} [options]
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export function serve({
  folder = path.join(root, 'dist'),
  base = '/',
  port = 4173,
  host = '127.0.0.1',
  strict = false,
} = {}) {
  const server = createServer((request, response) => {
    const found = resolveRequest(folder, base, request.url ?? '/');
    if ('location' in found) {
      response.writeHead(found.status, { Location: found.location }).end();
      return;
    }
    if (!('file' in found)) {
      response.writeHead(found.status).end();
      return;
    }
    const { file, address } = found;
    const extension = path.extname(file);
    response.statusCode = found.status;
    for (const [name, value] of Object.entries({ ...isolationHeaders, ...sharingHeaders }))
      response.setHeader(name, value);
    response.setHeader('Content-Type', types[extension] ?? 'application/octet-stream');
    response.setHeader(
      'Cache-Control',
      address.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    if (compressible.has(extension) && request.headers['accept-encoding']?.includes('gzip')) {
      response.setHeader('Content-Encoding', 'gzip').end(compress(file));
      return;
    }
    response.setHeader('Content-Length', statSync(file).size);
    createReadStream(file).pipe(response);
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
    },
  });
  const { address } = await serve({ ...values, port: Number(values.port) });
  console.log(`Gradient Lab is at ${address}`);
}
