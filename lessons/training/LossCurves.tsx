/** The losses on training and validation set along a training. */
import { useMemo } from 'react';
import { Curves } from '@/components/figure/Curves';
import type { Curves as LossValues } from './model';
import { useWords } from './strings';

interface LossCurvesProps {
  readonly curves: LossValues;
  /** The step that is looked at. */
  readonly cursor: number;
  readonly label: string;
}

export function LossCurves({ curves, cursor, label }: LossCurvesProps) {
  const words = useWords().epochs;
  const series = useMemo(
    () => [
      { name: words.train, steps: curves.steps, values: curves.train },
      { name: words.validation, steps: curves.steps, values: curves.validation },
    ],
    [curves, words],
  );
  return <Curves label={label} stepLabel={words.steps} series={series} cursor={cursor} />;
}
