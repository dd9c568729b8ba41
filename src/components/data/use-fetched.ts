/** What a figure fetches once it is there, with a way to ask again where it did not come. */
import { useEffect, useState } from 'react';

export interface Fetched<T> {
  /** Null until it has come. */
  readonly value: T | null;
  readonly failed: boolean;
  readonly retry: () => void;
}

/**
 * @param load the same function until something else is wanted, and what came before stays until then; null where
 *   nothing is wanted yet
 */
export function useFetched<T>(load: (() => Promise<T>) | null): Fetched<T> {
  const [value, setValue] = useState<T | null>(null);
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (load === null) return;
    let wanted = true;
    load().then(
      (loaded) => {
        if (!wanted) return;
        setValue(() => loaded);
        setFailed(false);
      },
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [load, tries]);
  const retry = () => {
    setFailed(false);
    setTries((before) => before + 1);
  };
  return { value, failed, retry };
}
