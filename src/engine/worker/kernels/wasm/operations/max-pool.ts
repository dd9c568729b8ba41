// The gradient of max pooling.
import { backend_util, util, type MaxPoolGradAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import { hasShape, isEmptyGeometry, isPlainGeometry, placeGeometry } from '../geometry';
import { isFloat, type KernelContext, type KernelInputs } from '../kernel';
import { cutImages, runShares } from '../split';

export function maxPoolGradient(
  context: KernelContext,
  { input, dy }: KernelInputs,
  { filterSize, strides, pad, dimRoundingMode }: MaxPoolGradAttrs,
): TensorInfo | null {
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
  const { heap } = context;
  if (isEmptyGeometry(info)) return heap.zeros(input.shape);
  const geometry = placeGeometry(context, info);
  if (!geometry) return null;
  const out = heap.output(input.shape);
  const [px, pDy, pOut] = [heap.pointer(input), heap.pointer(dy), heap.pointer(out)];
  const shares = cutImages(context, info.batchSize, util.sizeFromShape(info.inShape));
  runShares(context, 'maxPoolGradient', shares, ({ from, to }) => [
    geometry,
    from,
    to,
    px,
    pDy,
    pOut,
  ]);
  return out;
}
