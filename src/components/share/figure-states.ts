/** What the figures on the page are set to, so that a link can carry it; each is told by whoever holds it. */
import { useEffect, useRef } from 'react';
import { createStore } from 'zustand/vanilla';
import { useScope } from '../lesson/scope';

export interface FigureState {
  /** Without which a link is understood. */
  readonly opening: unknown;
  readonly now: { readonly current: unknown };
  readonly set: (value: unknown) => void;
}

/** By the scope and the name, with a slash between them; undefined for those that have left. */
export const figureStates = createStore<Readonly<Record<string, FigureState | undefined>>>()(
  () => ({}),
);

/** @param opening, set must be the same at every render */
export function useLinkedState<T>(
  name: string,
  value: T,
  opening: T,
  set: (value: T) => void,
): void {
  const { id } = useScope();
  const now = useRef(value);
  useEffect(() => {
    now.current = value;
  });
  useEffect(() => {
    const key = `${id}/${name}`;
    figureStates.setState({ [key]: { opening, now, set: set as FigureState['set'] } });
    return () => figureStates.setState({ [key]: undefined });
  }, [id, name, opening, set]);
}
