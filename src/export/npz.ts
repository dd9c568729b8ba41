/**
 * Arrays in NumPy's own format: every Python that has torch or Keras has NumPy, and `np.load` reads it in one
 * line, with no package beside it.
 */
import type { TakenTensor } from '../engine/wire/taken-model';
import { literal } from './python';
import { writeZip } from './zip';

/** One array as NumPy's format 1.0 has it: a header that is a Python literal, then 32-bit floats, row-major. */
export function writeNpy({ shape, values }: TakenTensor): Uint8Array {
  const said = `{'descr': '<f4', 'fortran_order': False, 'shape': ${literal(shape)}, }`;
  // Ten bytes come before it, a line's end after it; the whole is a multiple of 64.
  const length = Math.ceil((10 + said.length + 1) / 64) * 64 - 10;
  const header = `${said.padEnd(length - 1)}\n`;
  const bytes = new Uint8Array(10 + length + 4 * values.length);
  bytes.set([0x93, ...new TextEncoder().encode('NUMPY'), 1, 0, length & 255, length >>> 8]);
  bytes.set(new TextEncoder().encode(header), 10);
  const view = new DataView(bytes.buffer, 10 + length);
  for (const [i, value] of values.entries()) view.setFloat32(4 * i, value, true);
  return bytes;
}

/** Arrays by name. */
export function writeNpz(arrays: Readonly<Record<string, TakenTensor>>): Uint8Array<ArrayBuffer> {
  return writeZip(
    Object.entries(arrays).map(([name, array]) => ({
      name: `${name}.npy`,
      bytes: writeNpy(array),
    })),
  );
}
