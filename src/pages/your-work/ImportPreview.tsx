/** What a file of somebody's work would change here, before it does. */
import { useState } from 'react';
import { useLanguage } from '@/i18n';
import { useWorkFileWords } from '@/i18n/work-file-words';
import { storageStatus } from '@/storage/storage';
import { planImport, type Change, type PlannedValue, type WorkFile } from '@/storage/work-file';

interface ImportPreviewProps {
  readonly work: WorkFile;
  readonly onDone: (kept: 'all' | 'some') => void;
  readonly onCancel: () => void;
}

const order: readonly Change[] = ['added', 'beside', 'joined', 'newer', 'same', 'left', 'refused'];

export function ImportPreview({ work, onDone, onCancel }: ImportPreviewProps) {
  const words = useWorkFileWords().preview;
  const language = useLanguage();
  const [plan] = useState(() => planImport(work));
  const day = new Date(work.saved);
  const useful = plan.some(({ change }) => ['added', 'beside', 'joined', 'newer'].includes(change));
  const bringIn = () => {
    for (const { apply } of plan) apply();
    const unkept = storageStatus.getState();
    onDone(plan.some(({ key }) => unkept[key] !== undefined) ? 'some' : 'all');
  };
  return (
    <div className="import-preview" role="group" aria-label={words.title}>
      <p>
        {Number.isNaN(day.getTime())
          ? words.undated
          : words.dated(new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(day))}
      </p>
      {plan.length === 0 && <p>{words.empty}</p>}
      <ul>
        {order.flatMap((change) => {
          const keys = plan.filter((it) => it.change === change);
          if (keys.length === 0) return [];
          return [<li key={change}>{words.changes[change](keys.length, namesOf(keys))}</li>];
        })}
      </ul>
      {useful ? (
        <>
          <p>{words.trust}</p>
          <button type="button" className="button button--primary" onClick={bringIn}>
            {words.bringIn}
          </button>
        </>
      ) : (
        plan.length > 0 && <p>{words.nothing}</p>
      )}
      <button type="button" className="button" onClick={onCancel}>
        {words.cancel}
      </button>
    </div>
  );
}

const mostNames = 6;

/** Of the cells concerned, as many as can be read at a glance. */
function namesOf(values: readonly PlannedValue[]): string {
  const cells = values.filter(({ kind }) => kind === 'code' || kind === 'aside');
  const names = [...new Set(cells.map(({ key }) => key.slice(key.indexOf(':') + 1)))];
  const shown = names.slice(0, mostNames).join(', ');
  return names.length > mostNames ? `${shown}, …` : shown;
}
