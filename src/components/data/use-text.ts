/** A packed text on the page itself: fetched when the figure that needs it is there, into the cells' own cache. */
import { useEffect, useState } from 'react';
import { fetchPacked } from '@/engine/downloads/fetch-packed';
import { loadText, type TextName } from '@/data/text';
import { siteBase } from '../cell/site-base';

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

const coming = { text: null, done: 0, total: 0, failed: false };

export function useText(name: TextName): TextOnPage {
  const [state, setState] = useState<Omit<TextOnPage, 'retry'>>(coming);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    const folder = new URL('data/', siteBase).href;
    const fetchFile = (path: string) =>
      fetchPacked(folder, path, (done, total) => {
        if (wanted) setState((before) => ({ ...before, done, total }));
      });
    loadText(fetchFile, name).then(
      (text) => {
        if (wanted) setState((before) => ({ ...before, text, failed: false }));
      },
      () => {
        if (wanted) setState({ ...coming, failed: true });
      },
    );
    return () => {
      wanted = false;
    };
  }, [name, attempt]);
  const retry = () => {
    setState(coming);
    setAttempt((before) => before + 1);
  };
  return { ...state, retry };
}
