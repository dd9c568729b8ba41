/** Numbers that come with a page: whole ones of one or two bytes, little-endian and in base64, times one scale. */

export interface PackedNumbers {
  readonly scale: number;
  readonly bytes: string;
}

/** The bytes that a text in base64 stands for. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** The largest whole number of so many bytes; the smallest is its opposite. */
function largestOf(bytesEach: 1 | 2): number {
  return 2 ** (8 * bytesEach - 1) - 1;
}

/**
 * Each number as the nearest multiple of the scale.
 * @param scale such that the number farthest from 0 fits just so, unless told
 * @throws RangeError where a number is too large for its bytes
 */
export function packNumbers(
  values: Float32Array,
  bytesEach: 1 | 2,
  scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / largestOf(bytesEach),
): PackedNumbers {
  const view = new DataView(new ArrayBuffer(values.length * bytesEach));
  values.forEach((value, i) => {
    const whole = Math.round(value / scale);
    if (Math.abs(whole) > largestOf(bytesEach)) {
      throw new RangeError(`The number ${value} is too large.`);
    }
    if (bytesEach === 1) view.setInt8(i, whole);
    else view.setInt16(2 * i, whole, true);
  });
  return { scale, bytes: toBase64(new Uint8Array(view.buffer)) };
}

export function unpackNumbers({ scale, bytes }: PackedNumbers, bytesEach: 1 | 2): number[] {
  const { buffer } = bytesOf(bytes);
  const view = new DataView(buffer);
  return Array.from(
    { length: buffer.byteLength / bytesEach },
    (_, i) => (bytesEach === 1 ? view.getInt8(i) : view.getInt16(2 * i, true)) * scale,
  );
}
