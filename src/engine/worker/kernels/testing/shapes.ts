// Random convolution and pooling shapes for property tests: odd sizes, all paddings, strides per axis.
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';

export interface WindowCase {
  readonly input: [number, number, number, number];
  readonly filter: [number, number];
  readonly outChannels: number;
  readonly strides: [number, number];
  readonly pad: 'same' | 'valid' | number;
  readonly seed: number;
}

/** Cases whose window fits into the image and its border. */
export function windowCases(maxChannels = 9): fc.Arbitrary<WindowCase> {
  const size = fc.integer({ min: 1, max: 11 });
  const tap = fc.integer({ min: 1, max: 4 });
  const stride = fc.integer({ min: 1, max: 3 });
  const channels = fc.integer({ min: 1, max: maxChannels });
  return fc
    .record({
      input: fc.tuple(fc.integer({ min: 1, max: 3 }), size, size, channels),
      filter: fc.tuple(tap, tap),
      outChannels: fc.integer({ min: 1, max: 19 }),
      strides: fc.tuple(stride, stride),
      pad: fc.constantFrom<'same' | 'valid' | number>('same', 'valid', 0, 1, 2),
      seed: fc.nat(1000),
    })
    .map((c) => (typeof c.pad === 'number' ? makeEven(c) : c))
    .filter(fits);
}

/** Others are refused where the border is one number. */
function makeEven(c: WindowCase): WindowCase {
  const [side, step] = [c.filter[0], c.strides[0]];
  return { ...c, filter: [side, side], strides: [step, step] };
}

function fits({ input: [, height, width], filter: [down, across], pad }: WindowCase): boolean {
  if (pad === 'same') return true;
  const border = pad === 'valid' ? 0 : 2 * pad;
  return down <= height + border && across <= width + border;
}

/** The shape of a convolution's output for such a case. */
export function convolvedShape(
  { input, filter, outChannels, strides, pad }: WindowCase,
  depthwise = false,
): [number, number, number, number] {
  const filterShape: [number, number, number, number] = [...filter, input[3], outChannels];
  const rounding = typeof pad === 'number' ? 'floor' : undefined;
  return tf.backend_util.computeConv2DInfo(input, filterShape, strides, 1, pad, rounding, depthwise)
    .outShape;
}
