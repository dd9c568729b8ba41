/** Offers to take the models of a run out of the browser; what writes them is fetched when it is asked for. */
import { useId, useState } from 'react';
import { useStore } from 'zustand';
import type { CellSession } from '@/engine/wire/session-types';
import { LateCode } from '../../arrival/late-code';
import { LoadFailure } from '../../arrival/LoadFailure';
import { useCell } from '../cell-context';
import { useWords } from './words';
import './TakeAlong.css';

const panel = new LateCode(async () => (await import('./TakeAlongPanel')).TakeAlongPanel);

export function TakeAlong({ session }: { readonly session: CellSession }) {
  const words = useWords();
  const models = useCell((snapshot) => snapshot.models);
  const [open, setOpen] = useState(false);
  const [Panel, setPanel] = useState(() => panel.component);
  const failed = useStore(panel.failed);
  const id = useId();
  if (models.length === 0) return null;

  async function load(): Promise<void> {
    await panel.load();
    setPanel(() => panel.component);
  }
  return (
    <div className="take-along">
      <button
        type="button"
        className="button button--quiet"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          setOpen(!open);
          // Whoever shows the failure sees to it.
          if (!open) load().catch(() => undefined);
        }}
      >
        {words.take}
      </button>
      <div id={id} hidden={!open}>
        {Panel && open && <Panel key={models[0]!.topology} models={models} id={session.id} />}
        {!Panel && failed && <LoadFailure text={words.notLoaded} load={load} />}
      </div>
    </div>
  );
}
