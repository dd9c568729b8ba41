/** How far above the lowest loss each racer is, step by step. */
import { useMemo } from 'react';
import { createLineChart } from '@/charts/lines/line-chart';
import type { LineChartData } from '@/charts/lines/line-chart-layout';
import { formatValue } from '@/components/figure/format';
import { useChart } from '@/components/figure/use-chart';
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
  const create = useMemo(
    () => (node: HTMLElement) =>
      createLineChart(node, {
        label: words.curves,
        stepLabel: words.steps,
        describe: (step, values) =>
          `${words.steps} ${step}: ${values.map(({ name, value }) => `${name} ${formatValue(value)}`).join('; ')}`,
        onRead: () => undefined,
      }),
    [words],
  );
  const data = useMemo<LineChartData>(
    () => ({
      series: racers.map(({ name, excess }) => ({
        name: strings.racers[name],
        steps: excess.map((_, step) => step),
        values: excess.map((value) => (value < least ? NaN : value)),
      })),
      pinned: [],
      log: true,
      cursor: steps,
    }),
    [racers, steps, strings],
  );
  const chart = useChart(create, data);
  return (
    <div>
      <p className="optimisers__legend">{words.curves}</p>
      <div ref={chart} className="optimisers__curves" />
    </div>
  );
}
