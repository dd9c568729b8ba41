/** State that survives a change of language within a lesson, and travels with a link: `useState` with a name. */
import { useCallback, useState } from 'react';
import { useScope } from '../lesson/scope';
import { useLinkedState } from '../share/figure-states';

type Update<T> = T | ((before: T) => T);

export function useKept<T>(name: string, initial: T): [T, (update: Update<T>) => void] {
  const kept = useKeptHere(name, initial);
  const [opening] = useState(() => initial);
  useLinkedState(name, kept[0], opening, kept[1]);
  return kept;
}

/** The same, but for links, for what holds more than they should carry. */
export function useKeptHere<T>(name: string, initial: T): [T, (update: Update<T>) => void] {
  const { kept } = useScope();
  const [first] = useState(() => (kept.has(name) ? (kept.get(name) as T) : initial));
  const [value, setValue] = useState(first);
  const set = useCallback(
    (update: Update<T>) => {
      // Not inside of the setter, where React may call twice what has to happen once.
      const before = kept.has(name) ? (kept.get(name) as T) : first;
      const after = update instanceof Function ? update(before) : update;
      kept.set(name, after);
      setValue(() => after);
    },
    [kept, name, first],
  );
  return [value, set];
}
