/** Hands out everything that the reader made as one file. */
import { saveFile } from '@/components/save-file';
import { makeWorkFile } from '@/storage/work-file';

/** @returns how many values are in it */
export function saveWork(now: Date): number {
  const work = makeWorkFile(now);
  const day = work.saved.slice(0, 10);
  saveFile(
    `gradient-lab-${day}.gradientlab.json`,
    'application/json',
    JSON.stringify(work, null, 1),
  );
  return Object.keys(work.values).length;
}
