/** Fetches what a runnable file is made of: the page's program, the engine, its binaries and the cell's data. */
import frameAddress from 'virtual:isolated-frame';
import pageAddress from 'virtual:runnable-page';
import { packedAddress, unpackFile } from '@/data/packed-files';
import { downloadBinary } from '@/engine/downloads/download-binary';
import { binaryNames } from '@/engine/wire/supply';
import { toBase64 } from '@/math/packed-numbers';
import { siteBase } from '../../cell/site-base';
import type { CarriedParts } from '../../runnable/carried';
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
  const total = 3 + binaryNames.length + data.length;
  let done = 0;
  onPart(done, total);
  const fetchPart = async (address: string): Promise<Uint8Array<ArrayBuffer>> => {
    const bytes = new Uint8Array(await downloadBinary(address, () => undefined));
    onPart(++done, total);
    return bytes;
  };
  const page = JSON.parse(decode(await fetchPart(absolute(pageAddress)))) as RunnablePage;
  const frame = decode(await fetchPart(absolute(frameAddress)));
  const licences = decode(await fetchPart(absolute('licences.txt')));
  const binaries: Record<string, string> = {};
  for (const name of binaryNames) {
    binaries[name] = toBase64(await fetchPart(absolute(`wasm/${name}`)));
  }
  const packed: Record<string, string> = {};
  for (const path of data) {
    const bytes = await fetchPart(absolute(`data/${packedAddress(path)}`));
    await unpackFile(path, bytes);
    packed[path] = toBase64(bytes);
  }
  return { parts: { frame, binaries, data: packed, licences }, page };
}

function absolute(address: string): string {
  return new URL(address, siteBase).href;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
