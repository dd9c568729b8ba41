/** Fetches packed files: with progress, once, and never anything but what was packed. */
import { DataError, MissingDataError } from '../../data/data-error';
import { packedAddress, packedFiles, unpackFile, type FileRecords } from '../../data/packed-files';

/** Called with bytes so far and in total; the total is 0 while it is not known. */
export type ByteProgress = (done: number, total: number) => void;

const cacheName = 'gradient-lab-data';
const attempts = 3;

interface Download {
  /** As it came, packed or not. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contents: Uint8Array<ArrayBuffer>;
}

/**
 * The contents of a file below a folder. It is kept in the browser's cache, and compared with its
 * record each time: a kept file that was damaged, whoever did it, is dropped and fetched anew.
 * @param folder absolute address ending in a slash
 * @throws DataError after three attempts, or at once where the server knows no such file
 */
export async function fetchPacked(
  folder: string,
  path: string,
  onProgress: ByteProgress,
  records: FileRecords = packedFiles,
): Promise<Uint8Array> {
  const url = new URL(packedAddress(path, records), folder).href;
  const cache = await openCache();
  const kept = await readKept(cache, url, path, onProgress, records);
  if (kept) return kept;
  const { bytes, contents } = await download(url, path, onProgress, records);
  await keep(cache, url, bytes);
  await dropOthers(cache, folder, records);
  return contents;
}

async function readKept(
  cache: Cache | null,
  url: string,
  path: string,
  onProgress: ByteProgress,
  records: FileRecords,
): Promise<Uint8Array | null> {
  const kept = await cache?.match(url).catch(() => undefined);
  if (!kept) return null;
  try {
    return await unpackFile(path, await readAll(kept, onProgress), records);
  } catch {
    await cache?.delete(url).catch(() => false);
    return null;
  }
}

async function download(
  url: string,
  path: string,
  onProgress: ByteProgress,
  records: FileRecords,
): Promise<Download> {
  let failure = notLoaded(path, 'it was not asked for');
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
    try {
      // What came damaged may lie in the browser's cache of the network as well.
      const response = await fetch(url, { cache: attempt === 0 ? 'default' : 'reload' });
      if (response.ok) {
        const bytes = await readAll(response, onProgress);
        return { bytes, contents: await unpackFile(path, bytes, records) };
      }
      failure = refusal(path, response.status);
      if (response.status < 500) break;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      failure = error instanceof DataError ? error : notLoaded(path, reason);
    }
  }
  throw failure;
}

function refusal(path: string, status: number): DataError {
  return status === 404 || status === 410
    ? new MissingDataError(`The server has no data file ${path} of this version of the site.`)
    : notLoaded(path, `the server answered ${status}`);
}

function notLoaded(path: string, reason: string): DataError {
  return new DataError(`Could not load the data file ${path}: ${reason}.`);
}

async function readAll(
  response: Response,
  onProgress: ByteProgress,
): Promise<Uint8Array<ArrayBuffer>> {
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

async function keep(
  cache: Cache | null,
  url: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const headers = { 'content-length': String(bytes.length) };
  // A full disk must not keep the data from being used.
  await cache?.put(url, new Response(bytes, { headers })).catch(() => undefined);
}

/** Gives back the room of files of other versions of the site. */
async function dropOthers(
  cache: Cache | null,
  folder: string,
  records: FileRecords,
): Promise<void> {
  const present = new Set(
    Object.keys(records).map((path) => new URL(packedAddress(path, records), folder).href),
  );
  const requests = (await cache?.keys().catch(() => [])) ?? [];
  for (const { url } of requests) {
    if (url.startsWith(folder) && !present.has(url)) {
      await cache?.delete(url).catch(() => false);
    }
  }
}
