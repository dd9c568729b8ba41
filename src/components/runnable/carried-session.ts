/** The session of a runnable file: code walled in as code from elsewhere is, with the files that the page holds. */
import { readHere } from '@/engine/code/read-program';
import { startIsolatedWorker, type Surroundings } from '@/engine/isolation/isolated-worker';
import { borrowBackend } from '@/engine/runner/backend-choice';
import { GpuTrust } from '@/engine/runner/gpu-trust';
import { WorkerPool } from '@/engine/runner/worker-pool';
import { LiveSession } from '@/engine/session/cell-session';
import type { CellSession } from '@/engine/wire/session-types';
import { MissingDataError } from '@/data/data-error';
import { unpackFile } from '@/data/packed-files';
import { bytesOf } from '@/math/packed-numbers';
import type { CarriedCell, CarriedParts } from './carried';

export function openCarried(cell: CarriedCell, parts: CarriedParts): CellSession {
  const { id, code, comments, seed, backend } = cell;
  const surroundings = { page: { srcdoc: parts.frame }, sources: sourcesOf(parts) };
  const pool = new WorkerPool(() => (handlers) => startIsolatedWorker(handlers, surroundings));
  borrowBackend(backend);
  return new LiveSession(
    { id, origin: 'foreign', code, comments, seed },
    { pool, gpu: new GpuTrust(), readCode: readHere },
  );
}

/** Files are compared with their records here as well: a file that came by mail may be damaged. */
function sourcesOf({ binaries, data }: CarriedParts): NonNullable<Surroundings['sources']> {
  return {
    async data(_folder, path) {
      const packed = Object.hasOwn(data, path) ? data[path] : undefined;
      if (packed === undefined) {
        throw new MissingDataError(`This file does not carry the data file ${path}.`);
      }
      return unpackFile(path, bytesOf(packed));
    },
    binary(address) {
      const name = address.slice(address.lastIndexOf('/') + 1);
      const packed = Object.hasOwn(binaries, name) ? binaries[name] : undefined;
      return packed === undefined
        ? Promise.reject(new Error(`This file does not carry ${name}.`))
        : Promise.resolve(bytesOf(packed).buffer);
    },
  };
}
