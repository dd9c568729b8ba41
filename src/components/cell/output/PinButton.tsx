/** Keeps this run's curves, dashed, behind those of the next. */
import type { CellSession } from '@/engine/wire/session-types';
import { useStrings } from '@/i18n';
import { useCell } from '../cell-context';

export function PinButton({ session }: { readonly session: CellSession }) {
  const strings = useStrings().cell;
  const pinned = useCell((snapshot) => snapshot.pinned);
  return (
    <button
      type="button"
      className="button button--quiet"
      aria-pressed={pinned}
      onClick={() => (pinned ? session.unpin() : session.pin())}
    >
      {pinned ? strings.unpin : strings.pin}
    </button>
  );
}
