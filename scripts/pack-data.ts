/**
 * Packs the data sets that lessons train on into compact files under `public/data` (`npm run data`).
 * What they hold is recorded in src/data/packed-files.json, by which the site knows a damaged file;
 * contents that differ from the record are refused, unless `-- --accept` says that they are meant to.
 */
import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { packedFiles, type FileRecord } from '../src/data/packed-files';
import { gpt } from './data/gpt';
import { mnist } from './data/mnist';
import { penguins } from './data/penguins';
import { texts } from './data/text';
import type { PackedFile, PackedSet } from './data/packed-set';

const sets: readonly PackedSet[] = [mnist, penguins, texts, gpt];
const target = path.resolve('public/data');
const recordsFile = path.resolve('src/data/packed-files.json');

function describe(contents: Uint8Array): FileRecord {
  return {
    bytes: contents.length,
    sha256: createHash('sha256').update(contents).digest('hex'),
  };
}

/** Resolves to the bytes of the file as it travels. */
async function write({ path: file, bytes }: PackedFile): Promise<number> {
  // Named `.bin`, not `.gz`: some servers would label a `.gz` as encoded and browsers unpack it twice.
  const compressed = gzipSync(bytes);
  await mkdir(path.dirname(path.join(target, file)), { recursive: true });
  await writeFile(path.join(target, file), compressed);
  return compressed.length;
}

const packed = await Promise.all(sets.map((set) => set.pack()));
const records = Object.fromEntries(
  packed.flat().map(({ path: file, bytes }) => [file, describe(bytes)]),
);
if (process.argv.includes('--accept')) {
  await writeFile(recordsFile, `${JSON.stringify(records, null, 2)}\n`);
} else {
  const names = new Set([...Object.keys(records), ...Object.keys(packedFiles)]);
  const changed = [...names].filter((file) => records[file]?.sha256 !== packedFiles[file]?.sha256);
  if (changed.length > 0) {
    throw new Error(
      `${changed.join(', ')}: not as src/data/packed-files.json has it. ` +
        'If that is meant, run npm run data -- --accept and commit that file.',
    );
  }
}

await rm(target, { recursive: true, force: true });
for (const [index, { id }] of sets.entries()) {
  const files = packed[index] ?? [];
  const sizes = await Promise.all(files.map(write));
  const total = sizes.reduce((sum, bytes) => sum + bytes, 0);
  console.log(`${id}: ${files.length} files, ${(total / 1e6).toFixed(1)} MB`);
}
