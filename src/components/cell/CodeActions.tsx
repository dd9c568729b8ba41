/** Says that the code was edited; shows the changes, restores the original and undoes that. */
import { useState, type RefObject } from 'react';
import { useStrings } from '@/i18n';
import { useKeepingWords } from '@/i18n/keeping-words';
import { useCell, useCellScope } from './cell-context';
import { useStore } from 'zustand';
import { storageStatus } from '@/storage/storage';
import { CodeDiff } from './CodeDiff';
import { useSaveShortcut } from './use-save-shortcut';

interface CodeActionsProps {
  readonly original: string;
  /** The cell, within which Ctrl+S and Cmd+S are answered. */
  readonly root: RefObject<HTMLElement | null>;
}

export function CodeActions({ original, root }: CodeActionsProps) {
  const strings = useStrings().cell;
  const keeping = useKeepingWords();
  const { session } = useCellScope();
  const edited = useCell((snapshot) => snapshot.edited);
  const replaced = useCell((snapshot) => snapshot.replaced !== null);
  const [open, setOpen] = useState(false);
  const asked = useSaveShortcut(root);
  const unkept = useStore(storageStatus, (all) =>
    session ? all[`code:${session.id}`] : undefined,
  );
  const comparing = open && edited;
  return (
    <>
      <p className="cell__note" role="status">
        {asked > 0 && session !== null && (
          // A new element at each press, so that it is read out again.
          <span key={asked}>
            {!edited && strings.explained.savedNothing}
            {edited &&
              (unkept === undefined ? strings.explained.saved : strings.explained.notSaved)}
          </span>
        )}
      </p>
      <div className="code-actions__own" role="status">
        {edited && (
          <>
            <span className="code-actions__mark">{strings.edited}</span>
            <button
              type="button"
              className="button button--quiet"
              onClick={() => session?.restoreCode()}
            >
              {strings.restore}
            </button>
            <button
              type="button"
              className="button button--quiet"
              aria-expanded={comparing}
              onClick={() => setOpen(!open)}
            >
              {comparing ? strings.hideChanges : strings.showChanges}
            </button>
          </>
        )}
        {replaced && (
          <button
            type="button"
            className="button button--quiet"
            onClick={() => session?.undoRestore()}
          >
            {edited ? keeping.undo : strings.undoRestore}
          </button>
        )}
      </div>
      {comparing && <Changes original={original} />}
    </>
  );
}

function Changes({ original }: { readonly original: string }) {
  const { changes } = useStrings().cell;
  const code = useCell((snapshot) => snapshot.code);
  return <CodeDiff before={original} after={code} label={changes} />;
}
