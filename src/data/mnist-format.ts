/** How packed MNIST files are named and laid out; the packer writes them, the loader reads them. */
import { DamagedDataError } from './data-error';

/** Handwritten by census employees and pupils: 60,000 examples to learn from, 10,000 to be judged on. */
export const mnistSizes = { train: 60_000, test: 10_000 } as const;
export type MnistPart = keyof typeof mnistSizes;

/** Pixels along a side of an image. */
export const imageSide = 28;
export const imagePixels = imageSide * imageSide;
export const digitCount = 10;

/** Examples per file: small enough that an exercise on part of the data loads one file and starts. */
export const examplesPerFile = 5_000;

const magic = 0x4d4e5354;
const headerBytes = 8;

export interface PackedDigits {
  /** `imagePixels` bytes an image, row by row, 0 (paper) to 255 (ink). */
  readonly images: Uint8Array;
  /** One digit, 0 to 9, an image. */
  readonly labels: Uint8Array;
}

/** Address of one file within the folder of packed data. */
export function mnistFile(part: MnistPart, index: number): string {
  return `mnist/${part}-${String(index).padStart(2, '0')}.bin`;
}

/** A header of eight bytes, the labels, then the images. */
export function encodeDigits({ images, labels }: PackedDigits): Uint8Array {
  const bytes = new Uint8Array(headerBytes + labels.length + images.length);
  const header = new DataView(bytes.buffer);
  header.setUint32(0, magic);
  header.setUint32(4, labels.length);
  bytes.set(labels, headerBytes);
  bytes.set(images, headerBytes + labels.length);
  return bytes;
}

/**
 * Views into a file that `encodeDigits` made.
 * @param path named where it is no such file, is cut short or has labels that are no digits
 */
export function decodeDigits(bytes: Uint8Array, path: string): PackedDigits {
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerBytes || header.getUint32(0) !== magic) {
    throw new DamagedDataError(path, 'it is not a file of packed digits');
  }
  const count = header.getUint32(4);
  const expected = headerBytes + count * (1 + imagePixels);
  if (bytes.length !== expected) {
    throw new DamagedDataError(
      path,
      `a file of ${count} digits has ${expected} bytes, not ${bytes.length}`,
    );
  }
  const imagesAt = headerBytes + count;
  const labels = bytes.subarray(headerBytes, imagesAt);
  const wrong = labels.find((label) => label >= digitCount);
  if (wrong !== undefined) throw new DamagedDataError(path, `it labels an image ${wrong}`);
  return { labels, images: bytes.subarray(imagesAt) };
}
