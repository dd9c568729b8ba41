/** Says what became of the reader's code where it could not simply be kept. */
import { useStore } from 'zustand';
import { useKeepingWords } from '@/i18n/keeping-words';
import { retryStored, storageStatus } from '@/storage/storage';
import { saveFile } from '../save-file';
import { useCell, useCellScope } from './cell-context';
import { CodeDiff } from './CodeDiff';
import './KeepingNote.css';

export function KeepingNote({ id }: { readonly id: string }) {
  return (
    <div className="keeping-note">
      <Elsewhere />
      <NotKept id={id} />
    </div>
  );
}

/** Another version of the code beside this one. */
function Elsewhere() {
  const strings = useKeepingWords();
  const { session } = useCellScope();
  const code = useCell((snapshot) => snapshot.code);
  const elsewhere = useCell((snapshot) => snapshot.elsewhere);
  return (
    <>
      <Words text={elsewhere === null ? null : strings.elsewhere} />
      {elsewhere !== null && (
        <>
          <CodeDiff before={elsewhere} after={code} label={strings.difference} />
          <button type="button" className="button" onClick={() => session?.settleCode('here')}>
            {strings.takeHere}
          </button>
          <button type="button" className="button" onClick={() => session?.settleCode('elsewhere')}>
            {strings.takeElsewhere}
          </button>
        </>
      )}
    </>
  );
}

function NotKept({ id }: { readonly id: string }) {
  const strings = useKeepingWords();
  const code = useCell((snapshot) => snapshot.code);
  const reason = useStore(storageStatus, (all) => all[`code:${id}`] ?? all[`aside:${id}`]);
  function save() {
    saveFile(`${id.replaceAll('/', '-')}.ts`, 'text/plain', code);
  }
  return (
    <>
      <Words text={reason === undefined ? null : strings.notKept[reason]} />
      {reason !== undefined && (
        <button type="button" className="button" onClick={save}>
          {strings.save}
        </button>
      )}
      {reason === 'full' && (
        <button type="button" className="button" onClick={() => retryStored()}>
          {strings.retry}
        </button>
      )}
    </>
  );
}

/** Told when it appears; what stands beside it changes at every keystroke and is not. */
function Words({ text }: { readonly text: string | null }) {
  return <div role="status">{text !== null && <p>{text}</p>}</div>;
}
