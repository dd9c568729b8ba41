/** Whether `/` opens the search: who speaks to the computer may not want single letters to do anything. */
import * as v from 'valibot';
import { readStored, writeStored } from '@/storage/storage';

const key = 'search-slash';

export function slashOpens(): boolean {
  return readStored(key, v.boolean()) ?? true;
}

export function chooseSlash(opens: boolean): void {
  writeStored(key, opens);
}
