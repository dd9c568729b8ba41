/** The newest values of a few series, and their curves once there are two points to join. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { createLineChart, type LineChart } from '@/charts/lines/line-chart';
import type { RunRecord } from '@/engine/wire/session-types';
import { useStrings } from '@/i18n';
import { useGuard } from '../../boundary/use-guard';
import { formatNumber } from '../../figure/format';
import { Metric } from './Metric';
import { useDrawnRecord, useRecorded } from './use-record';

interface SeriesChartProps {
  readonly names: readonly string[];
  readonly record: RunRecord;
  readonly pinned: RunRecord | null;
  readonly cursor: number | null;
}

export function SeriesChart({ names, record, pinned, cursor }: SeriesChartProps) {
  const strings = useStrings().cell;
  const [log, setLog] = useState(false);
  const other = pinned === record ? null : pinned;
  const label = strings.chart(names.join(strings.listSeparator));
  const drawn = useRecorded(record, (present) =>
    names.some((name) => present.series(name).steps.length > 1),
  );
  return (
    <div className="series-chart">
      <div className="series-chart__head">
        {names.map((name, i) => (
          <Metric key={name} name={name} index={i} record={record} cursor={cursor} />
        ))}
        {drawn && (
          <label className="series-chart__log">
            <input type="checkbox" checked={log} onChange={() => setLog(!log)} />
            {strings.chartLog}
          </label>
        )}
      </div>
      {drawn && (
        <Curves
          key={label}
          label={label}
          names={names}
          record={record}
          pinned={other}
          cursor={cursor}
          log={log}
        />
      )}
      {drawn && other && <p className="series-chart__pinned">{strings.pinned}</p>}
    </div>
  );
}

interface CurvesProps extends SeriesChartProps {
  /** A chart is made for one label; another one wants another chart. */
  readonly label: string;
  readonly log: boolean;
}

function Curves({ label, names, record, pinned, cursor, log }: CurvesProps) {
  const strings = useStrings().cell;
  const node = useRef<HTMLDivElement>(null);
  const guard = useGuard();
  const reading = useRef<HTMLParagraphElement>(null);
  const chart = useRef<LineChart | null>(null);

  useEffect(() => {
    if (node.current === null) return;
    const created = createLineChart(node.current, {
      label,
      stepLabel: strings.chartStep,
      describe: (step, values) =>
        strings.chartReading(
          String(step),
          values
            .map(({ name, value, pinned: old }) =>
              (old ? strings.chartPinnedValue : strings.chartValue)(name, formatNumber(value, 4)),
            )
            .join(strings.listSeparator),
        ),
      onRead: (text) => {
        if (reading.current !== null) reading.current.textContent = text;
      },
    });
    chart.current = created;
    const observer = new ResizeObserver(
      guard(([entry]: ResizeObserverEntry[]) => {
        if (entry) created.resize(entry.contentRect.width, entry.contentRect.height);
      }),
    );
    observer.observe(node.current);
    return () => {
      observer.disconnect();
      created.destroy();
      chart.current = null;
    };
  }, [label, strings, guard]);

  const draw = useCallback(() => {
    const seriesOf = (source: RunRecord) =>
      names.flatMap((name) =>
        source.names.includes(name) ? [{ name, ...source.series(name) }] : [],
      );
    chart.current?.update({
      series: seriesOf(record),
      pinned: pinned ? seriesOf(pinned) : [],
      log,
      cursor,
    });
  }, [names, record, pinned, log, cursor]);
  useDrawnRecord(record, draw);

  return (
    <>
      <div ref={node} className="series-chart__curves" />
      <p ref={reading} className="series-chart__reading" />
    </>
  );
}
