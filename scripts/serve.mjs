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

/**
 * The file for an address below the base: a folder's page, or undefined where there is none.
 * @param {string} folder
 * @param {string} address
 */
function resolveFile(folder, address) {
  const file = path.join(folder, path.normalize(`/${address}`));
  const page = file.endsWith(path.sep) ? path.join(file, 'index.html') : file;
  return existsSync(page) && statSync(page).isFile() ? page : undefined;
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
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith(base)) {
      response.writeHead(404).end();
      return;
    }
    const address = decodeURIComponent(pathname.slice(base.length));
    const found = resolveFile(folder, address);
    const file = found ?? path.join(folder, '404.html');
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const extension = path.extname(file);
    response.statusCode = found === undefined ? 404 : 200;
    for (const [name, value] of Object.entries(isolationHeaders)) response.setHeader(name, value);
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
