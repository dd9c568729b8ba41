/** Fetches parts of files one by one, and tells how many of how many have come. */
import { packedAddress, unpackFile } from '@/data/packed-files';
import { downloadBinary } from '@/engine/downloads/download-binary';
import { siteBase } from '../../cell/site-base';

export interface Gathering {
  /**
   * The bytes of a file of the site.
   * @param address as seen from the site's base
   * @throws where it cannot be fetched
   */
  readonly part: (address: string) => Promise<Uint8Array<ArrayBuffer>>;
  readonly text: (address: string) => Promise<string>;
  /**
   * A packed file of data, packed as it came.
   * @throws where it cannot be fetched, or is not what was published
   */
  readonly data: (path: string) => Promise<Uint8Array<ArrayBuffer>>;
}

/** @param onPart called at the start and after each part */
export function gatherParts(
  total: number,
  onPart: (done: number, total: number) => void,
): Gathering {
  let done = 0;
  onPart(done, total);
  async function part(address: string): Promise<Uint8Array<ArrayBuffer>> {
    const url = new URL(address, siteBase).href;
    const bytes = new Uint8Array(await downloadBinary(url, () => undefined));
    onPart(++done, total);
    return bytes;
  }
  return {
    part,
    text: async (address) => new TextDecoder('utf-8', { fatal: true }).decode(await part(address)),
    async data(path) {
      const bytes = await part(`data/${packedAddress(path)}`);
      await unpackFile(path, bytes);
      return bytes;
    },
  };
}
