/** How far a download or an epoch is, and how long it still takes. */
import type { Progress } from '@/engine/protocol';
import { useStrings, type Strings } from '@/i18n';
import { useCell } from './cell-context';
import './ProgressLine.css';

const bytesPerMegabyte = 1e6;

function wordAmount({ unit, done, total }: Progress, words: Strings['cell']['progress']): string {
  if (unit !== 'bytes') return words[unit](done, total);
  const megabytes = (bytes: number) => (bytes / bytesPerMegabyte).toFixed(1);
  return words.bytes(megabytes(done), megabytes(total));
}

function wordTimeLeft(seconds: number, words: Strings['cell']['progress']): string {
  return seconds < 90
    ? words.secondsLeft(Math.ceil(seconds))
    : words.minutesLeft(Math.round(seconds / 60));
}

export function ProgressLine() {
  const words = useStrings().cell.progress;
  const progress = useCell((snapshot) => snapshot.progress);
  const busy = useCell(({ state }) => ['loading', 'running', 'paused', 'stopping'].includes(state));
  if (progress === null || !busy) return <div className="progress-line" />;
  const label = progress.label === 'data' ? words.data : progress.label;
  return (
    <div className="progress-line">
      <progress
        className="progress-line__bar"
        aria-label={label}
        value={progress.done}
        max={Math.max(progress.total, 1)}
      />
      <span className="progress-line__text">
        {label} · {wordAmount(progress, words)}
        {progress.secondsLeft !== null && ` · ${wordTimeLeft(progress.secondsLeft, words)}`}
      </span>
    </div>
  );
}
