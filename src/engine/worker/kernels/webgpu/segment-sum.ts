// The gradient of a lookup: rows added up by the segment that each belongs to. The stock kernel takes four dispatches.
import { util, type TensorInfo, type UnsortedSegmentSumAttrs } from '@tensorflow/tfjs-core';
import type { Deferral } from './deferral';
import { isFilledFloat, type KernelInputs } from './kernel';
import { THREADS } from './shader-builder';
import { writeFunction } from './write-expression';

/** Each result looks at every row's segment: more than so many looks take longer than dispatches. */
const MANY = 2 ** 25;

export function unsortedSegmentSum(
  deferral: Deferral,
  { x, segmentIds }: KernelInputs,
  { numSegments }: UnsortedSegmentSumAttrs,
): TensorInfo | null {
  if (!isFilledFloat(x) || segmentIds?.dtype !== 'int32' || numSegments < 1) return null;
  const rows = util.sizeFromShape(segmentIds.shape);
  const inner = util.sizeFromShape(x.shape.slice(1));
  if (segmentIds.shape.length !== 1 || x.shape[0] !== rows) return null;
  if (rows * numSegments * inner > MANY) return null;
  const value = deferral.readForTask(x);
  return deferral.perform(
    {
      operands: [value],
      others: [segmentIds.dataId],
      addTo(builder, output) {
        const valueAt = writeFunction(builder, value);
        const [count, width, all] = [rows, inner, numSegments * inner].map((n) => builder.int(n));
        builder.section(
          Math.ceil((numSegments * inner) / THREADS),
          `
            let index = at * ${THREADS} + lane;
            if (index >= ${all}) { return; }
            let segment = f32(index / ${width});
            var total = 0.0;
            for (var row = 0; row < ${count}; row++) {
              if (${builder.read(segmentIds.dataId, 'row')} == segment) {
                total += ${valueAt}(row * ${width} + index % ${width});
              }
            }
            ${builder.write(output, 'index', 'total')}
          `,
        );
      },
    },
    [numSegments, ...x.shape.slice(1)],
  );
}
