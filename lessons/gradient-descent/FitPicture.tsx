/** A data set with the line, or the lines, that walks have reached. */
import { useMemo } from 'react';
import { createFittedLines, type FittedLinesData } from '@/charts/lines/fitted-lines';
import { useChart } from '@/components/figure/use-chart';
import type { Point } from '@/math/plane-line';

interface FitPictureProps {
  /** Keep it the same object as long as nothing of it changes. */
  readonly data: Pick<FittedLinesData, 'points' | 'counts' | 'x' | 'y'>;
  readonly axes: FittedLinesData['axes'];
  readonly lines: readonly Point[];
  readonly withErrors: boolean;
}

export function FitPicture({ data, axes, lines, withErrors }: FitPictureProps) {
  const picture = useMemo(
    () => ({
      ...data,
      axes,
      lines: lines.filter((line) => line.every(Number.isFinite)),
      withErrors,
    }),
    [data, axes, lines, withErrors],
  );
  const chart = useChart(createFittedLines, picture);
  return <div ref={chart} className="gradient-descent__fit" />;
}
