// The gradient of average pooling.
import { backend_util, util, type AvgPoolGradAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import { hasShape, isEmptyGeometry, isPlainGeometry, placeGeometry } from '../geometry';
import { isFloat, type KernelContext, type KernelInputs } from '../kernel';
import { cutImages, runShares } from '../split';

export function averagePoolGradient(
  context: KernelContext,
  { dy, input }: KernelInputs,
  { filterSize, strides, pad }: AvgPoolGradAttrs,
): TensorInfo | null {
  if (!isFloat(input) || !isFloat(dy) || input.shape.length !== 4) return null;
  const shape = input.shape as [number, number, number, number];
  const info = backend_util.computePool2DInfo(shape, filterSize, strides, 1, pad);
  if (!isPlainGeometry(info) || !hasShape(dy, info.outShape)) return null;
  const { heap } = context;
  if (isEmptyGeometry(info)) return heap.zeros(shape);
  const geometry = placeGeometry(context, info);
  if (!geometry) return null;
  const out = heap.output(shape);
  const [pDy, pOut] = [heap.pointer(dy), heap.pointer(out)];
  const shares = cutImages(context, info.batchSize, util.sizeFromShape(shape));
  runShares(context, 'averagePoolGradient', shares, ({ from, to }) => [
    geometry,
    from,
    to,
    pDy,
    pOut,
  ]);
  return out;
}
