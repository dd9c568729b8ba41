/** Fetches packed files: with progress, once, and unpacked. */
import { DataError } from '../wire/errors';
import type { ByteProgress } from './host';

const cacheName = 'gradient-lab-data';
const attempts = 3;

/**
 * The bytes of a file below a folder, unpacked when they are gzip. Kept in the browser's cache
 * under its address, so a file whose contents change needs a new name.
 * @param folder absolute address ending in a slash
 * @throws DataError after three attempts, or at once where the server knows no such file
 */
export async function fetchPacked(
  folder: string,
  path: string,
  onProgress: ByteProgress,
): Promise<Uint8Array> {
  const url = new URL(path, folder).href;
  const cache = await openCache();
  const kept = await cache?.match(url).catch(() => undefined);
  const bytes = kept ? await readAll(kept, onProgress) : await download(url, path, onProgress);
  if (!kept) await keep(cache, url, bytes);
  return unpack(bytes, path);
}

/** Gzip is known by its first two bytes: some servers have unpacked the file already. */
export async function unpack(bytes: Uint8Array, path: string): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    const stream = new Blob([new Uint8Array(bytes)])
      .stream()
      .pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw new DataError(`The data file ${path} is damaged.`);
  }
}

async function download(url: string, path: string, onProgress: ByteProgress): Promise<Uint8Array> {
  let reason = '';
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
    try {
      const response = await fetch(url);
      if (response.ok) return await readAll(response, onProgress);
      reason = `the server answered ${response.status}`;
      if (response.status < 500) break;
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error);
    }
  }
  throw new DataError(`Could not load the data file ${path}: ${reason}.`);
}

async function readAll(response: Response, onProgress: ByteProgress): Promise<Uint8Array> {
  // What arrives may be unpacked on the way, and then be longer than was announced.
  const announced = Number(response.headers.get('content-length') ?? 0);
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let done = 0;
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    done += part.value.length;
    onProgress(done, announced === 0 ? 0 : Math.max(announced, done));
  }
  const bytes = new Uint8Array(done);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Where the cache is denied or absent, files are fetched anew each time. */
async function openCache(): Promise<Cache | null> {
  try {
    return await caches.open(cacheName);
  } catch {
    return null;
  }
}

async function keep(cache: Cache | null, url: string, bytes: Uint8Array): Promise<void> {
  const headers = { 'content-length': String(bytes.length) };
  // A full disk must not keep the data from being used.
  await cache?.put(url, new Response(new Uint8Array(bytes), { headers })).catch(() => undefined);
}
