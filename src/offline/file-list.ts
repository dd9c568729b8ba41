/** The list of the built site's files that the course needs, as the build writes it and readers keep it. */
import * as v from 'valibot';

const file = v.object({
  /** From the site's base; a page's is its folder. */
  path: v.string(),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The first 16 digits of the SHA-256 of what is in it. */
  hash: v.string(),
});

const fileList = v.object({
  /** Made of all hashes: another build with the same files has the same. */
  version: v.string(),
  files: v.array(file),
});

export type SiteFile = v.InferOutput<typeof file>;
export type FileList = v.InferOutput<typeof fileList>;

/** @throws where it is no such list */
export function readFileList(value: unknown): FileList {
  return v.parse(fileList, value);
}

export function bytesOf(files: readonly SiteFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Whether a file is packed data, which lies in the engine's own cache. */
export function isData({ path }: SiteFile): boolean {
  return path.startsWith('data/');
}
