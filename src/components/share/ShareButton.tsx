/** Opens the dialog in which a cell or a figure is shared; the dialog is fetched when it is asked for. */
import { useContext, useState } from 'react';
import { useStrings } from '@/i18n';
import type { CellSourceFile } from '../cell/cell-source';
import { ScopeContext } from '../lesson/scope';

type ShareDialog = typeof import('./ShareDialog').ShareDialog;

/** What is shared: code as it stands, or a figure as it is set. */
export type Subject =
  | { readonly type: 'cell'; readonly source: CellSourceFile; readonly code: () => string }
  | { readonly type: 'figure'; readonly id: string };

export function ShareButton({ subject }: { readonly subject: () => Subject }) {
  const { share, loadFailed } = useStrings().site;
  const lesson = useContext(ScopeContext)?.records === true;
  const [Dialog, setDialog] = useState<ShareDialog | 'failed' | null>(null);
  if (!lesson) return null;
  const open = () =>
    void import('./ShareDialog').then(
      (module) => setDialog(() => module.ShareDialog),
      () => setDialog('failed'),
    );
  return (
    <>
      <button type="button" className="button button--quiet" aria-haspopup="dialog" onClick={open}>
        {share}
      </button>
      {Dialog === 'failed' && <span role="alert">{loadFailed}</span>}
      {Dialog && Dialog !== 'failed' && (
        <Dialog subject={subject()} onClose={() => setDialog(null)} />
      )}
    </>
  );
}
