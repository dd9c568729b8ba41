/** Keeps every file of the course on the reader's device, checks what came, and gives the room back. */
import { sha256 } from '@/data/sha256';
import { bytesOf, isData, readFileList, type FileList, type SiteFile } from './file-list';
import { cacheNames, dataCache, fileListName, ownRequestHeader } from './names';

const hashHeader = 'x-gradient-lab-hash';
const markName = 'offline-kept.json';
/** Files that are on their way at once. */
const atOnce = 4;

export type KeepFailure = 'network' | 'full' | 'damaged' | 'denied';

/** Why the course could not be kept; what had come stays, and another try goes on from there. */
export class KeepError extends Error {
  readonly failure: KeepFailure;
  constructor(failure: KeepFailure, options?: ErrorOptions) {
    super(`The course could not be kept: ${failure}.`, options);
    this.failure = failure;
  }
}

export interface Kept {
  /** Of the list whose files are all here; null where the course was never kept as a whole. */
  readonly version: string | null;
  /** Null where there is no network to ask. */
  readonly list: FileList | null;
  /** Bytes of files that are not here. */
  readonly missing: number;
}

export async function readKept(base: string): Promise<Kept> {
  const version = await readMark(base);
  const list = await fetchList(base).catch(() => null);
  const missing = list === null ? 0 : bytesOf(await missingFiles(base, list));
  return { version, list, missing };
}

/**
 * @param base absolute address of the site's base
 * @param onBytes told how many have come, of those that were missing
 * @throws KeepError; an AbortError where it was called off
 */
export async function keepCourse(
  base: string,
  onBytes: (done: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const list = await fetchList(base, signal);
  const missing = await missingFiles(base, list);
  let done = 0;
  const fetchAll = (files: readonly SiteFile[]) =>
    eachOf(files, async (file) => {
      await keepFile(base, file, signal);
      done += file.bytes;
      onBytes(done);
    });
  // What has its version in its name takes nothing's place. A page does, and so comes after all that it names: an
  // older version whose renewal is cut off stays whole.
  await fetchAll(missing.filter(isVersioned));
  await fetchAll(missing.filter((file) => !isVersioned(file)));
  await dropOthers(base, list);
  const cache = await openCache(cacheNames(base).kept);
  const mark = JSON.stringify({ version: list.version });
  await put(cache, new URL(markName, base).href, new Response(mark));
}

export async function removeKept(base: string): Promise<void> {
  await caches.delete(cacheNames(base).kept);
  const data = await openCache(dataCache);
  const folder = new URL('data/', base).href;
  for (const { url } of await data.keys()) if (url.startsWith(folder)) await data.delete(url);
}

async function fetchList(base: string, signal?: AbortSignal): Promise<FileList> {
  const response = await get(new URL(fileListName, base).href, signal);
  try {
    return readFileList(await response.json());
  } catch (error) {
    signal?.throwIfAborted();
    throw new KeepError('damaged', { cause: error });
  }
}

async function readMark(base: string): Promise<string | null> {
  try {
    const name = cacheNames(base).kept;
    if (!(await caches.has(name))) return null;
    const mark = await (await caches.open(name)).match(new URL(markName, base).href);
    const { version } = ((await mark?.json()) ?? {}) as { version?: unknown };
    return typeof version === 'string' ? version : null;
  } catch {
    return null;
  }
}

async function missingFiles(base: string, { files }: FileList): Promise<SiteFile[]> {
  const cache = await openCache(cacheNames(base).kept);
  const data = await openCache(dataCache);
  const present = await Promise.all(
    files.map(async (file) => {
      const url = new URL(file.path, base).href;
      // Another version of packed data has another address.
      if (isData(file)) return (await data.match(url)) !== undefined;
      const kept = await cache.match(url);
      return kept?.headers.get(hashHeader) === file.hash;
    }),
  );
  return files.filter((_, i) => present[i] !== true);
}

async function keepFile(base: string, file: SiteFile, signal: AbortSignal): Promise<void> {
  const url = new URL(file.path, base).href;
  const response = await get(url, signal);
  const body = await response.arrayBuffer().catch((error: unknown) => {
    signal.throwIfAborted();
    throw new KeepError('network', { cause: error });
  });
  const bytes = new Uint8Array(body);
  if (isJudged(file) && !(await sha256(bytes)).startsWith(file.hash)) {
    throw new KeepError('damaged');
  }
  const headers = new Headers(response.headers);
  // The bytes are unpacked now.
  headers.delete('content-encoding');
  headers.set('content-length', String(bytes.byteLength));
  headers.set(hashHeader, file.hash);
  const cache = await openCache(isData(file) ? dataCache : cacheNames(base).kept);
  await put(cache, url, new Response(bytes, { headers }));
}

/** Deals with several at once; what is on its way when one fails comes to its end, and nothing more is begun. */
async function eachOf<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const work = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await act(item);
  };
  const workers = Array.from({ length: atOnce }, work);
  try {
    await Promise.all(workers);
  } catch (error) {
    queue.length = 0;
    await Promise.allSettled(workers);
    throw error;
  }
}

function isVersioned(file: SiteFile): boolean {
  return isData(file) || file.path.startsWith('assets/');
}

/** Hosts may rewrite pages a little, and unpack data, which is compared with its record when it is read. */
function isJudged(file: SiteFile): boolean {
  return !isData(file) && /\.(?!html$)[^./]+$/.test(file.path);
}

async function get(url: string, signal?: AbortSignal): Promise<Response> {
  let response;
  try {
    // Asked after, as a copy in the browser's cache may be of another version.
    response = await fetch(url, {
      signal,
      cache: 'no-cache',
      headers: { [ownRequestHeader]: '1' },
    });
  } catch (error) {
    signal?.throwIfAborted();
    throw new KeepError('network', { cause: error });
  }
  // Hosts may take `.html` off a page's address.
  const elsewhere = response.redirected && response.url !== url.replace(/\.html$/, '');
  if (!response.ok || elsewhere) throw new KeepError('network');
  return response;
}

async function openCache(name: string): Promise<Cache> {
  try {
    return await caches.open(name);
  } catch (error) {
    throw new KeepError('denied', { cause: error });
  }
}

async function put(cache: Cache, url: string, response: Response): Promise<void> {
  try {
    await cache.put(url, response);
  } catch (error) {
    const full = error instanceof DOMException && /quota/i.test(error.name);
    throw new KeepError(full ? 'full' : 'denied', { cause: error });
  }
}

/** Gives back the room of files of other versions, once all of this one are here. */
async function dropOthers(base: string, { files }: FileList): Promise<void> {
  const cache = await openCache(cacheNames(base).kept);
  const present = new Set(files.map(({ path }) => new URL(path, base).href));
  for (const { url } of await cache.keys()) if (!present.has(url)) await cache.delete(url);
}
