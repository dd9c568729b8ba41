/** A slider back through everything a run has recorded. */
import type { RunRecord } from '@/engine/wire/session-types';
import { useStrings } from '@/i18n';
import { useRecorded } from './use-record';

interface TimelineProps {
  readonly record: RunRecord;
  /** Null follows the run. */
  readonly cursor: number | null;
  readonly onMove: (step: number | null) => void;
}

function firstStep(record: RunRecord): number {
  const firsts = record.names.flatMap((name) => record.series(name).steps.slice(0, 1));
  return firsts.length === 0 ? 0 : Math.min(...firsts);
}

export function Timeline({ record, cursor, onMove }: TimelineProps) {
  const strings = useStrings().cell;
  const first = useRecorded(record, firstStep);
  const last = useRecorded(record, (present) => present.lastStep);
  const step = cursor ?? last;
  const word = strings.timelineStep(String(step));
  if (last <= first) return null;
  return (
    <>
      <label className="timeline">
        <span>{strings.timeline}</span>
        <input
          type="range"
          min={first}
          max={last}
          step={1}
          value={step}
          aria-label={strings.timeline}
          aria-valuetext={word}
          onChange={({ target }) => onMove(Number(target.value))}
        />
        <span className="timeline__step">{word}</span>
      </label>
      <button
        type="button"
        className="button button--quiet timeline__live"
        aria-pressed={cursor === null}
        onClick={() => onMove(null)}
      >
        {strings.live}
      </button>
    </>
  );
}
