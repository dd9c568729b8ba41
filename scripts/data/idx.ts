/** Reads the idx format in which MNIST was published: a magic number, sizes, then plain bytes. */

export interface IdxBytes {
  readonly shape: readonly number[];
  readonly values: Uint8Array;
}

const unsignedByte = 0x08;

/**
 * @param expected the shape that the file must have
 * @throws where type, shape or length differ
 */
export function readIdx(file: Uint8Array, expected: readonly number[]): IdxBytes {
  const header = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const magic = (unsignedByte << 8) | expected.length;
  const found = header.getUint32(0);
  if (found !== magic) throw new Error(`idx magic number is ${found}, not ${magic}.`);
  const shape = expected.map((_, axis) => header.getUint32(4 + 4 * axis));
  if (shape.some((size, axis) => size !== expected[axis])) {
    throw new Error(`idx shape is ${shape.join('×')}, not ${expected.join('×')}.`);
  }
  const values = file.subarray(4 + 4 * expected.length);
  const length = shape.reduce((product, size) => product * size, 1);
  if (values.length !== length) {
    throw new Error(`idx file holds ${values.length} values, not ${length}.`);
  }
  return { shape, values };
}
