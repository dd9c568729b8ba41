/** Reads packed data from the folder `public/data`. */
import { DamagedDataError, MissingDataError } from '../../data/data-error';
import type { FetchPacked } from '../../data/mnist';
import { currentRun } from './run';

/** Nothing here asks what a model was trained on. */
export function noteDataSet(_name: 'mnist'): void {
  return;
}

/** Reads files for the present run, each once, and shows how many of them have come. */
export function fetchWithProgress(): FetchPacked {
  const run = currentRun();
  const files = new Map<string, Promise<Uint8Array>>();
  let done = 0;
  const tell = () =>
    run.outbox.setProgress({ label: 'data', unit: 'files', done, total: files.size });
  return (path) => {
    const reading = files.get(path) ?? readFile(new URL(`data/${path}`, run.base), path);
    if (files.has(path)) return reading;
    const told = reading.then((bytes) => {
      done++;
      tell();
      return bytes;
    });
    files.set(path, told);
    tell();
    return told;
  };
}

/**
 * @throws MissingDataError where the project has no such file: only what the code named came along
 * @throws DamagedDataError where it cannot be unpacked
 */
async function readFile(address: URL, path: string): Promise<Uint8Array> {
  const response = await fetch(address);
  // Vite's own server answers with the page where there is no file.
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (!response.ok || isPage) {
    throw new MissingDataError(`There is no file public/data/${path} in this project.`);
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  // Some servers have unpacked it already.
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw new DamagedDataError(path, 'it cannot be unpacked');
  }
}
