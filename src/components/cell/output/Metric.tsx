/** A series' name with its newest value, or its value at the step that is looked back at. */
import type { RunRecord } from '@/engine/wire/session-types';
import { formatNumber } from '../../figure/format';
import { CodeName } from '../CodeName';
import { useRecorded } from './use-record';

interface MetricProps {
  readonly name: string;
  /** Place among the series of its chart, which picks the colour. */
  readonly index: number;
  readonly record: RunRecord;
  readonly cursor: number | null;
}

export function Metric({ name, index, record, cursor }: MetricProps) {
  const value = useRecorded(record, (present) => present.valueAt(name, cursor ?? present.lastStep));
  return (
    <p className="metric">
      <span className="metric__key" data-series={index} aria-hidden="true" />
      <span className="metric__name">
        <CodeName name={name} />
      </span>{' '}
      <span className="metric__value" data-metric={name}>
        {value === undefined ? '–' : formatNumber(value, 4)}
      </span>
    </p>
  );
}
