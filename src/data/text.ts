/** Texts to learn a language model from: the packer writes them, the worker and the page read them. */
import { DamagedDataError } from './data-error';
import type { FetchPacked } from './mnist';

/** Shakespeare's 154 sonnets (1609); Herman Melville's novel (1851). */
export const textNames = ['sonnets', 'moby-dick'] as const;
export type TextName = (typeof textNames)[number];

export function textFile(name: TextName): string {
  return `text/${name}.bin`;
}

export function encodeText(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/**
 * A whole text, as `scripts/data/plain-text.ts` leaves it: some 70 different characters.
 * @throws DamagedDataError where the file is no text
 */
export async function loadText(fetchPacked: FetchPacked, name: TextName): Promise<string> {
  const path = textFile(name);
  const bytes = await fetchPacked(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DamagedDataError(path, 'it is no text');
  }
}
