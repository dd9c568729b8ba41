/**
 * Weights of a network that comes with a page, a byte a number: rows of numbers, each with a scale of its own.
 * A row takes 4 bytes for the scale (float32, little-endian) and then one signed byte for each number.
 */
import { DamagedDataError } from './data-error';
import type { FetchPacked } from './mnist';
import type { TextName } from './text';

const largest = 127;

/** @param values whole rows; each number becomes the nearest of 255 multiples of its row's scale */
export function encodeRows(values: Float32Array, width: number): Uint8Array<ArrayBuffer> {
  const rows = values.length / width;
  if (!Number.isInteger(rows)) {
    throw new RangeError(`${values.length} numbers are no rows of ${width}.`);
  }
  const view = new DataView(new ArrayBuffer(rows * (4 + width)));
  for (let row = 0; row < rows; row++) {
    const own = values.subarray(row * width, (row + 1) * width);
    const at = row * (4 + width);
    // As it will be read, so that the bytes fit the scale that is kept.
    const scale = Math.fround(own.reduce((most, v) => Math.max(most, Math.abs(v)), 0) / largest);
    view.setFloat32(at, scale, true);
    own.forEach((value, i) => {
      const whole = scale === 0 ? 0 : Math.round(value / scale);
      view.setInt8(at + 4 + i, Math.max(-largest, Math.min(largest, whole)));
    });
  }
  return new Uint8Array(view.buffer);
}

/**
 * @param path of the file, for the error
 * @throws DamagedDataError where the bytes are no whole rows
 */
export function decodeRows(bytes: Uint8Array, width: number, path: string): Float32Array {
  const rows = bytes.length / (4 + width);
  if (!Number.isInteger(rows)) {
    throw new DamagedDataError(path, `${bytes.length} bytes are no rows of ${width} numbers`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = new Float32Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const at = row * (4 + width);
    const scale = view.getFloat32(at, true);
    for (let i = 0; i < width; i++) values[row * width + i] = scale * view.getInt8(at + 4 + i);
  }
  return values;
}

/** Networks that come with a page: the number of rows is theirs, the width that of all. */
export type WeightsName = 'gpt';

/** How many numbers a row has. */
export const rowWidths: Readonly<Record<WeightsName, number>> = { gpt: 64 };

/** The text that a network was trained on, and where its tables begin that have a row for each of its characters. */
export const trainedOn: Readonly<
  Record<WeightsName, { text: TextName; starts: (characters: number) => readonly number[] }>
> = {
  // The embeddings, then a row for each of 64 places, then the rows to read off.
  gpt: { text: 'sonnets', starts: (characters) => [0, characters + 64] },
};

/** After how many training steps the network was kept that a cell may go on from. */
const lastSteps: Readonly<Record<WeightsName, number>> = { gpt: 2000 };

export function weightsFile(name: WeightsName, step = lastSteps[name]): string {
  return `${name}/step-${step}.bin`;
}

/** The rows of a network, one after another. @param step one of those at which it was kept; the last unless told */
export async function loadRows(
  fetchPacked: FetchPacked,
  name: WeightsName,
  step?: number,
): Promise<Float32Array> {
  const path = weightsFile(name, step);
  return decodeRows(await fetchPacked(path), rowWidths[name], path);
}
