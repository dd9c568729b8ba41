/** Zip archives, written by fflate. The site reads none. */
import { zipSync, type Zippable } from 'fflate';

export interface ZipEntry {
  /** With its folders, separated by slashes. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The same files give the same archive: each has the earliest date that a zip can have. */
const earliestDate = new Date(1980, 0, 1);

/** What hardly shrinks: arrays of weights, and what is packed already. */
const stored = /\.(npy|npz|bin)$/;

export function writeZip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const files: Zippable = {};
  for (const { name, bytes } of entries) {
    files[name] = [bytes, { level: stored.test(name) ? 0 : 6, mtime: earliestDate }];
  }
  return zipSync(files);
}
