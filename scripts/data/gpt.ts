/** The networks that ship with the lesson on a small GPT, as `scripts/gpt-run.ts` leaves them. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PackedSet } from './packed-set';

const folder = path.resolve('lessons/gpt/shipped');

export const gpt: PackedSet = {
  id: 'gpt',
  pack: async () => {
    const files = (await readdir(folder)).filter((file) => file.endsWith('.bin')).sort();
    return Promise.all(
      files.map(async (file) => ({
        path: `gpt/${file}`,
        bytes: Uint8Array.from(await readFile(path.join(folder, file))),
      })),
    );
  },
};
