/** Curves along the steps of a training; the pointer or the arrow keys read their values off at a step. */
import { useMemo, useState } from 'react';
import { createLineChart } from '@/charts/lines/line-chart';
import type { LineSeries } from '@/charts/lines/line-chart-layout';
import { formatValue } from './format';
import { useChart } from './use-chart';
import './Curves.css';

interface CurvesProps {
  /** What is drawn; it stands above the curves until something is read off. */
  readonly label: string;
  /** What a step is called. */
  readonly stepLabel: string;
  /** The same list until the values differ. A value that is not a number leaves a gap. */
  readonly series: readonly LineSeries[];
  /** The step that the figure is at. */
  readonly cursor?: number;
  readonly log?: boolean;
  readonly format?: (value: number) => string;
}

export function Curves(props: CurvesProps) {
  const { label, stepLabel, series, cursor = null, log = false, format = formatValue } = props;
  const [reading, setReading] = useState<string | null>(null);
  const create = useMemo(
    () => (node: HTMLElement) =>
      createLineChart(node, {
        label,
        stepLabel,
        describe: (step, values) =>
          `${stepLabel} ${step}: ${values.map(({ name, value }) => `${name} ${format(value)}`).join('; ')}`,
        onRead: setReading,
      }),
    [label, stepLabel, format],
  );
  const data = useMemo(() => ({ series, pinned: [], log, cursor }), [series, log, cursor]);
  return (
    <div className="curves">
      <p className="curves__reading">{reading ?? label}</p>
      <div ref={useChart(create, data)} className="curves__chart" />
    </div>
  );
}
