/** The cells whose runs an embedded figure draws, below it: without them it would have nothing to draw. */
import { useMemo, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { followed } from '@/components/cell/cell-sessions';
import { pickCells } from './pick-part';

export function FollowedCells({ text }: { readonly text: ReactNode }) {
  const ids = useStore(followed);
  return useMemo(() => pickCells(text, Object.keys(ids)), [text, ids]);
}
