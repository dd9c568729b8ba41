/** Tensors as text: shape and type, and their values as `print()` has them. */
import type * as tf from '@tensorflow/tfjs-core';
import { readsAtOnce, readValues } from '../tensor-reads';
import { quote, roundNumber } from './text';

/** Entries shown from each end of an axis, where all of them are too many. */
const mostAtEnds = 6;
/** Values written of one tensor. */
const mostValues = 1_000;

type Element = string | number;

export function tensorHead(tensor: tf.Tensor): string {
  const head = `Tensor [${tensor.shape.join(',')}]`;
  return tensor.isDisposed ? `${head} (disposed)` : `${head} ${tensor.dtype}`;
}

/** Head line and values; long axes show their first and last rows. */
export function describeTensor(tensor: tf.Tensor): string | Promise<string> {
  const { shape, dtype } = tensor;
  const head = tensorHead(tensor);
  const write = (values: ArrayLike<Element>) => `${head}\n${writeTensor(values, shape, dtype)}`;
  // Strings never leave the memory of JavaScript, and whole numbers would lose digits as floats.
  if (readsAtOnce() || dtype === 'string') return write(tensor.dataSync<'float32'>());
  const values = readValues(tensor);
  return values instanceof Promise ? values.then(write) : write(values);
}

function writeTensor(
  values: ArrayLike<Element>,
  shape: readonly number[],
  dtype: tf.DataType,
): string {
  const atEnds = endsFor(shape);
  const write = (i: number): string => {
    if (dtype === 'complex64') {
      const [real, imaginary] = [Number(values[2 * i]), Number(values[2 * i + 1])];
      const sign = imaginary < 0 || Object.is(imaginary, -0) ? '-' : '+';
      return `${roundNumber(real)} ${sign} ${roundNumber(Math.abs(imaginary))}j`;
    }
    const value = values[i];
    if (dtype === 'string') return quote(String(value));
    if (dtype === 'bool') return value === 0 ? 'false' : 'true';
    return roundNumber(Number(value));
  };
  const writeAxis = (axis: number, from: number, stride: number): string => {
    const length = shape[axis];
    if (length === undefined) return write(from);
    const step = length === 0 ? 0 : stride / length;
    const parts: string[] = [];
    for (let i = 0; i < length; i++) {
      if (length > 2 * atEnds && i === atEnds) {
        parts.push('…');
        i = length - atEnds;
      }
      parts.push(writeAxis(axis + 1, from + i * step, step));
    }
    return `[${parts.join(axis === shape.length - 1 ? ', ' : ',\n ')}]`;
  };
  return writeAxis(
    0,
    0,
    shape.reduce((product, length) => product * length, 1),
  );
}

/** How much of each axis is shown, so that all axes together stay within bounds. */
function endsFor(shape: readonly number[]): number {
  for (let ends = mostAtEnds; ends > 1; ends--) {
    const shown = shape.reduce((product, length) => product * Math.min(length, 2 * ends), 1);
    if (shown <= mostValues) return ends;
  }
  return 1;
}
