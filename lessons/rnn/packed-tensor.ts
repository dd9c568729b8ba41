/** A tensor written as text: 16-bit whole numbers in base64, little-endian, times a scale. */

export interface PackedTensor {
  /** Rows and columns, or one length. */
  readonly shape: readonly number[];
  readonly scale: number;
  readonly text: string;
}

export function unpackTensor({ scale, text }: PackedTensor): number[] {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return Array.from({ length: bytes.length / 2 }, (_, i) => view.getInt16(2 * i, true) * scale);
}
