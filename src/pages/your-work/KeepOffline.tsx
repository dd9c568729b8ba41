/** Keeps the whole course on this device, with size, progress, a way to stop, and a way to undo it. */
import { useOfflineWords } from '@/i18n/offline-words';
import { useKeeping, type Fetching, type Standing } from './use-keeping';

const megabyte = 1_000_000;

function inMegabytes(bytes: number): string {
  return bytes >= 10 * megabyte
    ? (bytes / megabyte).toFixed(0)
    : Math.max(bytes / megabyte, 0.1).toFixed(1);
}

export function KeepOffline() {
  const words = useOfflineWords().keep;
  const { keeping, keep, cancel, remove } = useKeeping();
  if (keeping.state === 'fetching') return <Progress {...keeping} onCancel={cancel} />;
  if (keeping.state !== 'standing') {
    return (
      <p role="status">{keeping.state === 'unsupported' ? words.unsupported : words.checking}</p>
    );
  }
  const { kept, size, missing } = keeping;
  const begun = size !== null && missing < size;
  return (
    <>
      <Status {...keeping} />
      <p className="keep-offline__buttons">
        {size !== null && kept !== 'all' && (
          <button type="button" className="button button--primary" onClick={keep}>
            {kept === 'older' ? words.update : begun ? words.goOn : words.button}
          </button>
        )}
        {(kept !== 'none' || begun) && (
          <button type="button" className="button" onClick={remove}>
            {words.remove}
          </button>
        )}
      </p>
    </>
  );
}

function Status({ kept, size, missing, note }: Standing) {
  const words = useOfflineWords().keep;
  const failed = note !== null && note !== 'cancelled' && note !== 'removed';
  return (
    <div role="status">
      {failed && <p className="your-work__problem">{words.failures[note]}</p>}
      {note === 'cancelled' && <p>{words.cancelled}</p>}
      {note === 'removed' && <p>{words.removed}</p>}
      <p>
        {kept === 'all' && words.done}
        {kept === 'older' && words.older(inMegabytes(missing))}
        {kept === 'none' && size === null && words.unknown}
        {kept === 'none' &&
          size !== null &&
          (missing < size
            ? words.sizeAndRest(inMegabytes(size), inMegabytes(missing))
            : words.size(inMegabytes(size)))}
      </p>
    </div>
  );
}

function Progress({ done, total, left, onCancel }: Fetching & { readonly onCancel: () => void }) {
  const words = useOfflineWords().keep;
  const label = words.soFar(inMegabytes(done), inMegabytes(total));
  return (
    <>
      <p>
        <progress
          className="keep-offline__bar"
          max={Math.max(total, 1)}
          value={done}
          aria-label={words.progress}
        >
          {label}
        </progress>
        <span className="keep-offline__numbers">
          {left === null ? label : words.soFarAndLeft(label, words.timeLeft(left))}
        </span>
      </p>
      <button type="button" className="button" onClick={onCancel}>
        {words.cancel}
      </button>
    </>
  );
}
