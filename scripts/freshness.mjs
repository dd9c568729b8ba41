/** Tells whether generated files still match what they are made from, by a hash kept beside the caches. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './processes.mjs';

const stamps = path.join(root, '.cache', 'stamps');

/**
 * Every file at or under a path, sorted; none where there is nothing.
 * @param {string} place Relative to the repository.
 * @returns {string[]}
 */
function listFiles(place) {
  const full = path.join(root, place);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [place];
  return readdirSync(full)
    .sort()
    .flatMap((name) => listFiles(path.join(place, name)));
}

/** @param {readonly string[]} inputs */
function hash(inputs) {
  const digest = createHash('sha256').update(process.version);
  for (const file of inputs.flatMap(listFiles)) {
    digest.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  }
  return digest.digest('hex');
}

/**
 * Runs `make` unless the outputs are there and were made from these very inputs. Resolves to false
 * where `make` failed.
 * @param {{ name: string, inputs: readonly string[], outputs: readonly string[], make: () => Promise<boolean> }} step
 */
export async function bringUpToDate({ name, inputs, outputs, make }) {
  const stamp = path.join(stamps, name);
  const present = hash(inputs);
  const fresh =
    outputs.every((output) => listFiles(output).length > 0) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === present;
  if (fresh) return true;
  if (!(await make())) return false;
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, present);
  return true;
}
