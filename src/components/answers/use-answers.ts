/** A cell of the page that answers questions of a kind: what it has trained, asked by figures. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { servesKind, type Kind, type Questions } from '@/engine/wire/questions/kind';
import type { CellSession, CellSnapshot, CellState } from '@/engine/wire/session-types';
import { useCellSession } from '../cell/cell-sessions';

export interface Answers<Q extends Questions> {
  readonly kind: Kind<Q>;
  readonly session: CellSession;
  readonly state: CellState;
  /** Training steps done; while it trains, in round numbers. */
  readonly step: number;
  /** Changes some times a second while the model trains: what was asked before is out of date. */
  readonly version: string;
}

type Watched = Pick<CellSnapshot, 'serves' | 'state' | 'step'>;

const stepsPerVersion = 15;

const nothing = createStore<Watched>()(() => ({ serves: [], state: 'idle', step: 0 }));

/**
 * What answers questions of a kind; null while the cell's present or last run does not.
 * @param cell key of the cell
 */
export function useAnswers<Q extends Questions>(cell: string, kind: Kind<Q>): Answers<Q> | null {
  return useAnswersOf(useCellSession(cell), kind);
}

/**
 * The same of two cells: of those that answer, the one that came to it last.
 * @param cell key of the one
 * @param other key of the other
 */
export function useNewestAnswers<Q extends Questions>(
  cell: string,
  other: string,
  kind: Kind<Q>,
): Answers<Q> | null {
  const pair = `${cell} ${other} ${kind.name}`;
  const session = useNoticed(pair, cell, kind);
  const otherSession = useNoticed(pair, other, kind);
  const newest = useStore(newestOf, (all) => all[pair]);
  return useAnswersOf(newest === other ? otherSession : session, kind);
}

function useAnswersOf<Q extends Questions>(
  session: CellSession | null,
  kind: Kind<Q>,
): Answers<Q> | null {
  const store: Pick<
    StoreApi<Watched>,
    'getState' | 'getInitialState' | 'subscribe'
  > = session?.store ?? nothing;
  const served = useStore(store, ({ serves }) => servesKind(serves, kind));
  const state = useStore(store, (watched) => watched.state);
  const step = useStore(store, roundStep);
  if (session === null || !served) return null;
  return { kind, session, state, step, version: `${session.id} ${state} ${step}` };
}

/** Rounded, so that figures are redrawn and ask some times a second and not at every frame. */
function roundStep({ state, step }: Watched): number {
  return state === 'running' ? Math.floor(step / stepsPerVersion) * stepsPerVersion : step;
}

/** Of each pair that is asked for, the cell that came to answer last. */
const newestOf = createStore<Readonly<Record<string, string>>>()(() => ({}));

/** Notes when a cell comes to answer. */
function useNoticed(pair: string, cell: string, kind: Kind): CellSession | null {
  const session = useCellSession(cell);
  useEffect(() => {
    if (session === null) return;
    const { store } = session;
    let served = servesKind(store.getState().serves, kind);
    if (served && newestOf.getState()[pair] === undefined) newestOf.setState({ [pair]: cell });
    return store.subscribe(({ serves }) => {
      const serving = servesKind(serves, kind);
      if (serving && !served) newestOf.setState({ [pair]: cell });
      served = serving;
    });
  }, [session, pair, cell, kind]);
  return session;
}
