/** The losses on training and validation set along a training. */
import { useMemo, useState } from 'react';
import { createLineChart } from '@/charts/lines/line-chart';
import type { LineChartData } from '@/charts/lines/line-chart-layout';
import { formatValue } from '@/components/figure/format';
import { useChart } from '@/components/figure/use-chart';
import type { Curves } from './model';
import { useWords } from './strings';

interface LossCurvesProps {
  readonly curves: Curves;
  /** The step that is looked at. */
  readonly cursor: number;
  readonly label: string;
}

export function LossCurves({ curves, cursor, label }: LossCurvesProps) {
  const words = useWords().epochs;
  const [reading, setReading] = useState<string | null>(null);
  const create = useMemo(
    () => (node: HTMLElement) =>
      createLineChart(node, {
        label,
        stepLabel: words.steps,
        describe: (step, values) =>
          `${words.steps} ${step}: ${values.map(({ name, value }) => `${name} ${formatValue(value)}`).join('; ')}`,
        onRead: setReading,
      }),
    [label, words],
  );
  const data = useMemo<LineChartData>(
    () => ({
      series: [
        { name: words.train, steps: curves.steps, values: curves.train },
        { name: words.validation, steps: curves.steps, values: curves.validation },
      ],
      pinned: [],
      log: false,
      cursor,
    }),
    [curves, cursor, words],
  );
  const chart = useChart(create, data);
  return (
    <div>
      <p className="training__word">{reading ?? label}</p>
      <div ref={chart} className="training__curves" />
    </div>
  );
}
