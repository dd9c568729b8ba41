/** Fetches what a runnable file is made of: the page's program, the engine, its binaries and the cell's data. */
import frameAddress from 'virtual:isolated-frame';
import pageAddress from 'virtual:runnable-page';
import { binaryNames } from '@/engine/wire/supply';
import { toBase64 } from '@/math/packed-numbers';
import type { CarriedParts } from '../../runnable/carried';
import { gatherParts } from './gather-parts';
import type { RunnablePage } from './runnable-file';

/**
 * @param data paths of packed files
 * @param onPart called with how many parts of how many have come
 * @throws where one of them cannot be fetched, or is not what was published
 */
export async function fetchParts(
  data: readonly string[],
  onPart: (done: number, total: number) => void,
): Promise<{ readonly parts: CarriedParts; readonly page: RunnablePage }> {
  const gathering = gatherParts(3 + binaryNames.length + data.length, onPart);
  const page = JSON.parse(await gathering.text(pageAddress)) as RunnablePage;
  const frame = await gathering.text(frameAddress);
  const licences = await gathering.text('licences.txt');
  const binaries: Record<string, string> = {};
  for (const name of binaryNames) {
    binaries[name] = toBase64(await gathering.part(`wasm/${name}`));
  }
  const packed: Record<string, string> = {};
  for (const path of data) packed[path] = toBase64(await gathering.data(path));
  return { parts: { frame, binaries, data: packed, licences }, page };
}
