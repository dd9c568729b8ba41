/** A packed text on the page itself: fetched when the figure that needs it is there. */
import { useCallback, useState } from 'react';
import { loadText, type TextName } from '@/data/text';
import { fetchOnPage } from './fetch-on-page';
import { useFetched } from './use-fetched';

export interface TextOnPage {
  /** Null until it has come. */
  readonly text: string | null;
  /** Bytes so far and in all; 0 in all while that is not known. */
  readonly done: number;
  readonly total: number;
  /** It did not come; `retry` asks anew. */
  readonly failed: boolean;
  readonly retry: () => void;
}

const nothing = { done: 0, total: 0 };

export function useText(name: TextName): TextOnPage {
  const [progress, setProgress] = useState(nothing);
  const load = useCallback(() => {
    setProgress(nothing);
    return loadText(
      (path) => fetchOnPage(path, (done, total) => setProgress({ done, total })),
      name,
    );
  }, [name]);
  const { value: text, ...rest } = useFetched(load);
  return { text, ...progress, ...rest };
}
