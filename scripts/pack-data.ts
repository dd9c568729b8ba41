/** Packs the data sets that lessons train on into compact files under `public/data` (`npm run data`). */
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { mnist } from './data/mnist';
import { penguins } from './data/penguins';
import type { PackedSet } from './data/packed-set';

const sets: readonly PackedSet[] = [mnist, penguins];
const target = path.resolve('public/data');

interface Manifest {
  readonly version: string;
  /** Bytes of each file as it travels, by its path. */
  readonly files: Readonly<Record<string, number>>;
}

function manifestPath(set: PackedSet): string {
  return path.join(target, set.id, 'manifest.json');
}

async function readManifest(set: PackedSet): Promise<Manifest | undefined> {
  try {
    return JSON.parse(await readFile(manifestPath(set), 'utf8')) as Manifest;
  } catch {
    return undefined;
  }
}

async function isUpToDate(set: PackedSet): Promise<boolean> {
  const manifest = await readManifest(set);
  if (manifest?.version !== set.version) return false;
  const present = await Promise.all(
    Object.entries(manifest.files).map(async ([file, bytes]) => {
      const found = await stat(path.join(target, file)).catch(() => undefined);
      return found?.size === bytes;
    }),
  );
  return present.length > 0 && present.every(Boolean);
}

/** The manifest is written last, so that an interrupted run is done again. */
async function pack(set: PackedSet): Promise<Manifest> {
  const packed = await set.pack();
  const folder = path.join(target, set.id);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const files: Record<string, number> = {};
  for (const { path: file, bytes } of packed) {
    // Named `.bin`, not `.gz`: some servers would label a `.gz` as encoded and browsers unpack it twice.
    const compressed = gzipSync(bytes);
    await writeFile(path.join(target, file), compressed);
    files[file] = compressed.length;
  }
  const manifest: Manifest = { version: set.version, files };
  await writeFile(manifestPath(set), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

for (const set of sets) {
  if (await isUpToDate(set)) {
    console.log(`${set.id}: up to date`);
    continue;
  }
  const { files } = await pack(set);
  const total = Object.values(files).reduce((sum, bytes) => sum + bytes, 0);
  console.log(`${set.id}: ${Object.keys(files).length} files, ${(total / 1e6).toFixed(1)} MB`);
}
