/** A word about a worker that has not been heard of for some seconds: what may be, and what can be done. */
import { useStrings } from '@/i18n';
import { useCell, useCellScope } from '../cell-context';

export function SilenceNote() {
  const strings = useStrings().cell.silence;
  const { session } = useCellScope();
  const silence = useCell((snapshot) => snapshot.silence);
  const booting = useCell(({ state }) => state === 'loading');
  const words = booting ? strings.boot : strings.run;
  return (
    <>
      {/* Announced once: its seconds would be read out at each turn. */}
      <p role="status" className="visually-hidden">
        {silence !== null && words.announced}
      </p>
      {silence !== null && (
        <div className="silence-note" data-silence={booting ? 'boot' : 'run'}>
          <p className="silence-note__what">{words.what(silence)}</p>
          <p>{words.remedy}</p>
          <button type="button" className="button" onClick={() => session?.stop()}>
            {strings.stop}
          </button>
        </div>
      )}
    </>
  );
}
