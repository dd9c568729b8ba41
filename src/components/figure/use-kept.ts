/** State that survives a change of language within a lesson: `useState` with a name. */
import { useCallback, useState } from 'react';
import { useLesson } from '../lesson/lesson-context';

type Update<T> = T | ((before: T) => T);

export function useKept<T>(name: string, initial: T): [T, (update: Update<T>) => void] {
  const { kept } = useLesson();
  const [value, setValue] = useState<T>(() => (kept.has(name) ? (kept.get(name) as T) : initial));
  const set = useCallback(
    (update: Update<T>) => {
      setValue((before) => {
        const after = update instanceof Function ? update(before) : update;
        kept.set(name, after);
        return after;
      });
    },
    [kept, name],
  );
  return [value, set];
}
