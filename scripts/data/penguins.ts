/** The Palmer penguins (Gorman, Williams & Fraser, 2014; CC0), from the table in src/data. */
import { encodePenguins, penguinFile } from '../../src/data/penguins';
import { penguinTable } from '../../src/data/penguins-table';
import type { PackedSet } from './packed-set';

export const penguins: PackedSet = {
  id: 'penguins',
  pack: () => Promise.resolve([{ path: penguinFile, bytes: encodePenguins(penguinTable) }]),
};
