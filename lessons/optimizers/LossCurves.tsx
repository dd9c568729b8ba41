/** How far above the lowest loss each racer is, step by step. */
import { useMemo } from 'react';
import { Curves } from '@/components/figure/Curves';
import type { Racer } from './race-model';
import type { Words } from './strings';

interface LossCurvesProps {
  /** Everybody's whole race. */
  readonly racers: readonly Racer[];
  readonly steps: number;
  readonly strings: Words;
}

/** What is less is as good as nothing, and would only stretch the scale. */
const least = 1e-8;

export function LossCurves({ racers, steps, strings }: LossCurvesProps) {
  const words = strings.race;
  const series = useMemo(
    () =>
      racers.map(({ name, excess }) => ({
        name: strings.racers[name],
        steps: excess.map((_, step) => step),
        values: excess.map((value) => (value < least ? NaN : value)),
      })),
    [racers, strings],
  );
  return <Curves label={words.curves} stepLabel={words.steps} series={series} cursor={steps} log />;
}
