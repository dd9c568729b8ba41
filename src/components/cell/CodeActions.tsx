/** Says that the code was edited; shows the changes, restores the original and undoes that. */
import { useState } from 'react';
import { useStrings } from '@/i18n';
import { useCell, useCellScope } from './cell-context';
import { CodeDiff } from './CodeDiff';
import './CodeActions.css';

export function CodeActions({ original }: { readonly original: string }) {
  const strings = useStrings().cell;
  const { session } = useCellScope();
  const edited = useCell((snapshot) => snapshot.edited);
  const replaced = useCell((snapshot) => snapshot.replaced !== null);
  const [open, setOpen] = useState(false);
  const comparing = open && edited;
  return (
    <>
      <div className="code-actions" role="status">
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
            {edited ? strings.keeping.undo : strings.undoRestore}
          </button>
        )}
      </div>
      {comparing && <CodeDiff original={original} />}
    </>
  );
}
