/**
 * Something shared as the fragment of an address, which browsers send to no server: JSON, compressed, in the
 * letters that addresses may have. The number before the dot rises when the packing changes.
 */
import { bytesOf, toBase64 } from '@/math/packed-numbers';
import { longestPacked, mostUnpacked } from './limits';
import { problem, readShared, type Opened, type Shared } from './shared';

const key = '#share=';
const packing = 1;

/** @throws where the browser cannot compress */
export async function writeFragment(shared: Shared): Promise<string> {
  const json = new TextEncoder().encode(JSON.stringify(shared));
  const packed = await readAll(pass(json, new CompressionStream('deflate-raw')), Infinity);
  return `${key}${packing}.${toBase64Url(packed!)}`;
}

/** The part of a fragment that was packed; null where the fragment is none of ours. */
export function packedIn(fragment: string): string | null {
  return fragment.startsWith(key) ? fragment.slice(key.length) : null;
}

/** @param packed what `packedIn` found */
export async function unpack(packed: string): Promise<Opened> {
  if (packed.length > longestPacked) return problem('too-large');
  const [, number, letters] = /^(\d{1,6})\.([\w-]*)$/.exec(packed) ?? [];
  if (number === undefined || letters === undefined) return problem('damaged');
  if (Number(number) > packing) return problem('newer');
  if (typeof DecompressionStream === 'undefined') return problem('no-unpacking');
  try {
    const stream = pass(fromBase64Url(letters), new DecompressionStream('deflate-raw'));
    const json = await readAll(stream, mostUnpacked);
    if (json === null) return problem('too-large');
    return readShared(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json)));
  } catch {
    return problem('damaged');
  }
}

function pass(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new Blob([bytes]).stream().pipeThrough(through);
}

/** Reads no further than the limit; null where there is more. */
async function readAll(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = stream.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function toBase64Url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(letters: string): Uint8Array<ArrayBuffer> {
  return bytesOf(letters.replaceAll('-', '+').replaceAll('_', '/'));
}
