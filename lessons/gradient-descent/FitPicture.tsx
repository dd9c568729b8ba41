/** The nebulae with the line, or the lines, that walks have reached. */
import { useMemo } from 'react';
import { createFittedLines } from '@/charts/fitted-lines';
import { useChart } from '@/components/use-chart';
import type { Point } from '@/math/plane-line';
import { nebulae } from './nebulae';
import type { DescentStrings } from './strings';

const extent = { x: [0, 2.2], y: [-0.5, 1.3] } as const;

interface FitPictureProps {
  readonly lines: readonly Point[];
  readonly withErrors: boolean;
  readonly strings: DescentStrings;
}

export function FitPicture({ lines, withErrors, strings }: FitPictureProps) {
  const axes = strings.fitAxes;
  const data = useMemo(
    () => ({
      points: nebulae,
      ...extent,
      axes,
      lines: lines.filter((line) => line.every(Number.isFinite)),
      withErrors,
    }),
    [axes, lines, withErrors],
  );
  const chart = useChart(createFittedLines, data);
  return <div ref={chart} className="descent__fit" />;
}
