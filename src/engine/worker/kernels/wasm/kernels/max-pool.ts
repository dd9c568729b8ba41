// The gradient of max pooling.
import { backend_util, type MaxPoolGradAttrs } from '@tensorflow/tfjs-core';
import { hasShape, isEmptyGeometry, isPlainGeometry, placeGeometry } from '../geometry';
import { isFloat, type FastKernel } from '../kernel';

export const maxPoolGradient: FastKernel = (context, { input, dy }, attrs) => {
  const { filterSize, strides, pad, dimRoundingMode } = attrs as unknown as MaxPoolGradAttrs;
  if (!isFloat(input) || !isFloat(dy) || input.shape.length !== 4) return null;
  const info = backend_util.computePool2DInfo(
    input.shape as [number, number, number, number],
    filterSize,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
  if (!isPlainGeometry(info) || !hasShape(dy, info.outShape)) return null;
  const { heap, module } = context;
  if (isEmptyGeometry(info)) return heap.zeros(input.shape);
  const geometry = placeGeometry(context, info);
  if (!geometry) return null;
  const out = heap.output(input.shape);
  module.maxPoolGradient(
    geometry,
    0,
    info.batchSize,
    heap.pointer(input),
    heap.pointer(dy),
    heap.pointer(out),
  );
  return out;
};
