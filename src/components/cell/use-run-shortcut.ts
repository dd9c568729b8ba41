/** Ctrl+Enter or Cmd+Enter anywhere in a cell runs it. */
import { useEffect, type RefObject } from 'react';
import type { CellSession } from '@/engine/wire/session-types';

export function useRunShortcut(
  ref: RefObject<HTMLElement | null>,
  session: CellSession | null,
): void {
  useEffect(() => {
    const element = ref.current;
    if (element === null || session === null) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      if (session.store.getState().state !== 'stopping') session.run();
    };
    // Captured, because the editor has a command of its own on these keys.
    element.addEventListener('keydown', onKey, { capture: true });
    return () => element.removeEventListener('keydown', onKey, { capture: true });
  }, [ref, session]);
}
