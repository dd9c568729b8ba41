/** How edits of cells are stored, each by the key of its cell; see `KeptCode` for who reads and writes them when. */
import * as v from 'valibot';

/** Edits were stored without a version at first; those are of the first. */
const version = v.optional(v.literal(1), 1);

/** Under `code:<cell>`: the code in the usual place. */
export const editSchema = v.object({ version, code: v.string() });

/** Under `aside:<cell>`: other versions. At first there was room for one beside the one in the usual place. */
export const asideSchema = v.union([
  v.object({ version, codes: v.array(v.string()) }),
  v.pipe(
    editSchema,
    v.transform(({ code }) => ({ version: 1 as const, codes: [code] })),
  ),
]);
