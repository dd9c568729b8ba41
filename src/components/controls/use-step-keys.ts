/** Steps by keyboard while an element itself has the focus: arrows to the sides step, the space bar plays. */
import { useEffect, useRef, type RefObject } from 'react';

export interface StepKeys {
  readonly back: () => void;
  readonly step: () => void;
  readonly play: () => void;
}

/** @param stage without it no key does anything; what is focused inside of it keeps its own keys */
export function useStepKeys(
  stage: RefObject<HTMLElement | null> | undefined,
  actions: StepKeys,
): void {
  const newest = useRef(actions);
  useEffect(() => {
    newest.current = actions;
  });

  useEffect(() => {
    const element = stage?.current;
    if (element === null || element === undefined) return;
    const press = (event: KeyboardEvent) => {
      if (event.target !== element || event.ctrlKey || event.metaKey || event.altKey) return;
      const action = {
        ArrowLeft: newest.current.back,
        ArrowRight: newest.current.step,
        ' ': newest.current.play,
      }[event.key];
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    element.addEventListener('keydown', press);
    return () => element.removeEventListener('keydown', press);
  }, [stage]);
}
