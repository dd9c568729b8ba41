/** The reader's edits of a cell, kept between visits. */
import * as v from 'valibot';
import { readStored, removeStored, writeStored } from '@/storage/storage';

const schema = v.object({ code: v.string() });

export function readKeptCode(cell: string): string | undefined {
  return readStored(`code:${cell}`, schema)?.code;
}

/** Keeps an edit; code equal to what ships is not an edit and is forgotten. */
export function keepCode(cell: string, code: string, shipped: string): void {
  if (code === shipped) removeStored(`code:${cell}`);
  else writeStored(`code:${cell}`, { code });
}
