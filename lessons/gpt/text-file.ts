/** A file as text, whatever it was written with: UTF-8, UTF-16, or the Chinese national encoding. */

export interface ReadFile {
  readonly text: string;
  /** There was more. */
  readonly cut: boolean;
}

/** Bytes that are read: enough for the longest text in any encoding. */
const bytesEach = 4;

/**
 * @param most characters that are wanted (UTF-16 units)
 * @returns null where the file is no text, or cannot be read
 */
export async function readTextFile(file: Blob, most: number): Promise<ReadFile | null> {
  const taken = file.slice(0, bytesEach * most);
  const bytes = await taken.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  const text = bytes && decodeText(bytes, taken.size < file.size);
  if (text === null) return null;
  const lines = text.replace(/\r\n?/g, '\n');
  // Half of a surrogate pair is not left at the end.
  const kept = lines.slice(0, most).replace(/[\ud800-\udbff]$/, '');
  return { text: kept, cut: taken.size < file.size || kept.length < lines.length };
}

/** @param cut a character may be cut through at the end */
function decodeText(bytes: Uint8Array, cut: boolean): string | null {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : null;
  const encodings = marked ? [marked] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: cut });
      // Pictures and programs have bytes of 0, texts have none.
      return text.includes('\0') ? null : text;
    } catch {
      continue;
    }
  }
  return null;
}
