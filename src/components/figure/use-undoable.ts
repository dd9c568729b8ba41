/** State with a way back: a drag, a spell of typing or a press of a button is undone as one. */
import { useCallback, useRef, useState } from 'react';
import { useLinkedState } from '../share/figure-states';
import { useKeptHere } from './use-kept';

interface History<T> {
  readonly past: readonly T[];
  readonly now: T;
}

export interface Undoable<T> {
  readonly value: T;
  readonly canUndo: boolean;
  /** What changes from here on is undone together. */
  readonly begin: () => void;
  readonly change: (update: (before: T) => T) => void;
  readonly undo: () => void;
}

/** Steps back that are remembered. */
const depth = 100;

/** @param name under which the state survives a change of language and travels with a link; see `useKept` */
export function useUndoable<T>(name: string, initial: T): Undoable<T> {
  const [{ past, now }, setHistory] = useKeptHere<History<T>>(name, { past: [], now: initial });
  const fresh = useRef(true);

  const begin = useCallback(() => {
    fresh.current = true;
  }, []);

  const change = useCallback(
    (update: (before: T) => T) => {
      const remember = fresh.current;
      fresh.current = false;
      setHistory((before) => ({
        past: remember ? [...before.past, before.now].slice(-depth) : before.past,
        now: update(before.now),
      }));
    },
    [setHistory],
  );

  const undo = useCallback(() => {
    fresh.current = true;
    setHistory((before) => {
      const last = before.past.at(-1);
      return last === undefined ? before : { past: before.past.slice(0, -1), now: last };
    });
  }, [setHistory]);

  const [opening] = useState(() => initial);
  const arrive = useCallback(
    (value: T) => {
      begin();
      change(() => value);
    },
    [begin, change],
  );
  useLinkedState(name, now, opening, arrive);

  return { value: now, canUndo: past.length > 0, begin, change, undo };
}
