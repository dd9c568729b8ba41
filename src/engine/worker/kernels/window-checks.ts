// A window larger than its image is an error on every backend, as it is in TensorFlow; TensorFlow.js computes
// an empty result, a negative shape or a number beyond the image, by backend.
import {
  registerKernel,
  unregisterKernel,
  type NamedAttrMap,
  type NamedTensorInfoMap,
} from '@tensorflow/tfjs-core';
import { findKernel } from './lookup';

const windowed = [
  ...['MaxPool', 'AvgPool', 'MaxPoolWithArgmax', 'MaxPool3D', 'AvgPool3D'],
  ...['Conv2D', 'FusedConv2D', 'DepthwiseConv2dNative', 'FusedDepthwiseConv2D'],
  ...['Conv3D', 'Dilation2D'],
];

/** To be called after whatever else replaces these kernels. */
export function installWindowChecks(backendName: string): void {
  for (const kernelName of windowed) {
    const present = findKernel(kernelName, backendName);
    if (!present) continue;
    unregisterKernel(kernelName, backendName);
    registerKernel({
      ...present,
      kernelFunc: (args) => {
        checkWindow(args.inputs, args.attrs ?? {});
        return present.kernelFunc(args);
      },
    });
  }
}

/** @throws where no place of the window lies within the image and its border, or the places would be miscounted */
function checkWindow({ x, filter }: NamedTensorInfoMap, attrs: NamedAttrMap): void {
  const { pad, filterSize, dataFormat, strides } = attrs;
  if (pad === 'same') return;
  const isChannelsFirst = dataFormat === 'NCHW' || dataFormat === 'NCDHW';
  const first = isChannelsFirst ? 2 : 1;
  const image = isChannelsFirst ? x!.shape.slice(2) : x!.shape.slice(1, -1);
  const window = image.map((_, axis) => filter?.shape[axis] ?? along(filterSize, axis, 1));
  if (typeof pad === 'number' && image.length === 2) checkEven(window, strides);
  for (const [axis, size] of image.entries()) {
    const side = window[axis]!;
    const reach = (side - 1) * along(attrs.dilations, axis, 1) + 1;
    // One pixel's window finds no place in an empty image, and the result is empty too.
    if (reach > Math.max(1, size + borderAlong(pad, first + axis))) {
      throw new Error(
        `A window of shape ${window.join('×')} does not fit into an image of shape ${image.join('×')}.`,
      );
    }
  }
}

/** With one number for all borders, TensorFlow.js takes the height of windows and steps for their width too. */
function checkEven(window: readonly number[], strides: unknown): void {
  const steps = [along(strides, 0, 1), along(strides, 1, 1)];
  if (window[0] === window[1] && steps[0] === steps[1]) return;
  throw new Error(
    `A window of shape ${window.join('×')} that moves by ${steps.join('×')} needs a border for each side, 'valid' or 'same'.`,
  );
}

/** One number for all axes, or one each. */
function along(value: unknown, axis: number, otherwise: number): number {
  return Number((Array.isArray(value) ? value[axis] : value) ?? otherwise);
}

/** On both sides together. */
function borderAlong(pad: unknown, axis: number): number {
  if (typeof pad === 'number') return 2 * pad;
  if (!Array.isArray(pad)) return 0;
  const [before, after] = pad[axis] as [number, number];
  return before + after;
}
