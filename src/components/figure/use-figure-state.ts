/** The state of a figure, as a record that is changed part by part; it survives a change of language. */
import { useCallback, useState } from 'react';
import { useKept } from './use-kept';

type Change<T> = Partial<T> | ((before: T) => Partial<T>);

/**
 * @param figure id of the figure, under which its state is kept
 * @param opening the state at first and after a reset
 * @returns the state, what changes parts of it, and what brings the opening back
 */
export function useFigureState<T extends object>(
  figure: string,
  opening: T,
): [state: T, change: (change: Change<T>) => void, reset: () => void] {
  const [state, setState] = useKept(figure, opening);
  const [first] = useState(opening);
  const change = useCallback(
    (part: Change<T>) =>
      setState((before) => ({ ...before, ...(part instanceof Function ? part(before) : part) })),
    [setState],
  );
  const reset = useCallback(() => setState(first), [setState, first]);
  return [state, change, reset];
}
