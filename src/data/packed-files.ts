/** What every packed file must hold: written by `npm run data`, and compared at each read. */
import { DamagedDataError, MissingDataError } from './data-error';
import files from './packed-files.json';
import { sha256 } from './sha256';

/** Of the contents, unpacked: they are the same whichever program packed them. */
export interface FileRecord {
  readonly bytes: number;
  readonly sha256: string;
}

export type FileRecords = Readonly<Record<string, FileRecord>>;

export const packedFiles: FileRecords = files;

/**
 * Where a file is, as seen from the folder of packed data. Other contents have another address, so
 * that neither a kept copy nor another version of the site is taken for it.
 */
export function packedAddress(path: string, records: FileRecords = packedFiles): string {
  return `${path}?v=${recordOf(path, records).sha256.slice(0, 12)}`;
}

/**
 * The contents of a packed file, as it came.
 * @throws DamagedDataError where they are not what was packed
 */
export async function unpackFile(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  records: FileRecords = packedFiles,
): Promise<Uint8Array<ArrayBuffer>> {
  const record = recordOf(path, records);
  if (isWebPage(bytes)) throw new DamagedDataError(path, 'a web page came in its place');
  const contents = isGzip(bytes) ? await unzip(path, bytes) : bytes;
  if (contents.length !== record.bytes) {
    throw new DamagedDataError(path, `it has ${contents.length} bytes, not ${record.bytes}`);
  }
  if ((await sha256(contents)) !== record.sha256) {
    throw new DamagedDataError(path, 'its contents are not those that were published');
  }
  return contents;
}

function recordOf(path: string, records: FileRecords): FileRecord {
  const record = records[path];
  if (!record) throw new MissingDataError(`There is no data file ${path}.`);
  return record;
}

/** Some servers have unpacked the file already. */
function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** What a network that wants its users to sign in answers to everything. */
function isWebPage(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 200));
  return /^\s*<(!doctype html|html|head|script|meta)\b/i.test(start);
}

async function unzip(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw new DamagedDataError(path, 'it cannot be unpacked');
  }
}
