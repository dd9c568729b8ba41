/** Says that the part of the page around an element answers from now on; see `early-acts.ts`. */
import { useEffect, useLayoutEffect, type RefObject } from 'react';
import { endWaiting, partOf, redoActs } from './early-acts';

export function useLivePart(within: RefObject<Element | null>): void {
  useLayoutEffect(() => {
    const part = partOf(within.current);
    if (part !== null) endWaiting(part);
  }, [within]);
  useEffect(() => {
    const part = partOf(within.current);
    if (part !== null) redoActs(part);
  }, [within]);
}
