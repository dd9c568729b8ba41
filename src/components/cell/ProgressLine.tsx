/** How far a download or an epoch is, and how long it still takes. */
import type { Progress } from '@/engine/wire/parts';
import type { CellSnapshot } from '@/engine/wire/session-types';
import { useStrings, type Strings } from '@/i18n';
import { useCell } from './cell-context';
import './ProgressLine.css';

const bytesPerMegabyte = 1e6;

/** Labels come from the cell's code, which is in no language; the common ones are translated. */
function wordLabel({ label }: Progress, words: Strings['cell']['progress']): string {
  if (label === 'data') return words.data;
  const epoch = /^epoch (\d+(?:\/\d+)?)$/.exec(label)?.[1];
  return epoch === undefined ? label : words.epoch(epoch);
}

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

/** The progress of a run under way; null when there is none to speak of. */
function useProgressUnderWay(): CellSnapshot['progress'] {
  const progress = useCell((snapshot) => snapshot.progress);
  const busy = useCell(({ state }) => ['loading', 'running', 'paused', 'stopping'].includes(state));
  return busy ? progress : null;
}

export function ProgressLine() {
  const words = useStrings().cell.progress;
  const progress = useProgressUnderWay();
  return (
    <div className="progress-line">
      {progress && (
        <progress
          className="progress-line__bar"
          aria-label={wordLabel(progress, words)}
          value={progress.done}
          max={Math.max(progress.total, 1)}
        />
      )}
    </div>
  );
}

export function ProgressText() {
  const words = useStrings().cell.progress;
  const progress = useProgressUnderWay();
  if (progress === null) return null;
  const { secondsLeft } = progress;
  return (
    <p className="progress-text">
      {wordLabel(progress, words)} · {wordAmount(progress, words)}
      {secondsLeft !== null && ` · ${wordTimeLeft(secondsLeft, words)}`}
    </p>
  );
}
